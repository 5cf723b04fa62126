using FocalPoints.Curation.Checks;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Tests.Curation;

/// <summary>What may tell of one person is pointed at, and what does not is mostly left alone.</summary>
public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("Souk Phommachan was injured in 2019 while clearing a field.", FindingKind.PersonName)]
    [InlineData("It was Amina Hassan, 34, who lost her leg.", FindingKind.PersonName)]
    [InlineData("Mme Diallo, blessée en 2012, dirige l'atelier.", FindingKind.PersonName)]
    [InlineData("La Sra. Gómez, herida en 2015, coordina el grupo.", FindingKind.PersonName)]
    [InlineData("أصيبت السيدة فاطمة في عام 2012", FindingKind.PersonName)]
    [InlineData("Call +856 20 5551 2345 before you come.", FindingKind.PhoneNumber)]
    [InlineData("Téléphone 00235 66 12 34 56.", FindingKind.PhoneNumber)]
    [InlineData("Ask (020) 5551-2345 for the lorry.", FindingKind.PhoneNumber)]
    [InlineData("Write to amina@centre.example for a form.", FindingKind.EmailAddress)]
    [InlineData("The house stands at 17.9757, 102.6331.", FindingKind.Coordinates)]
    [InlineData("At 17°58'32\" N the road ends.", FindingKind.Coordinates)]
    [InlineData("Grid 48Q TE 12345 67890.", FindingKind.Coordinates)]
    public void Passage_is_found(string text, FindingKind kind) =>
        Assert.Contains(PersonalData.Find(An.Content with { Challenge = text }), finding => finding.Kind == kind && finding.Field == "Challenge" && finding.Excerpt.Length > 0);

    [Theory]
    [InlineData("Most survivors live more than a day's travel from the Lao National Centre, and 412 people were injured.")]
    [InlineData("Between 2019-2023 some 12 400 000 kip were spent; 1,234,567 in 2024.")]
    [InlineData("From 14.03.2026 to 2026-04-30 the round visits 12 districts.")]
    [InlineData("Article 5, paragraph 2 (b) of the Convention on Cluster Munitions asks for data on victims.")]
    [InlineData("The rate rose from 12.5 % to 33.25 % in two years.")]
    public void Ordinary_sentence_is_left_alone(string text) => Assert.Empty(PersonalData.Find(An.Content with { Challenge = text }));

    [Fact]
    public void Longest_text_is_looked_at_in_a_moment()
    {
        var text = string.Concat(Enumerable.Repeat("injured Anna Bella Carla Dora 12 34 56 78 90 12. ", 60));

        Assert.True(PersonalData.Find(An.Content with { Challenge = text }).Count < 500);
    }
}
