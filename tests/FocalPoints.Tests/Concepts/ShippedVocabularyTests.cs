using FocalPoints.Concepts;
using FocalPoints.Topics;
using Xunit;

namespace FocalPoints.Tests.Concepts;

/// <summary>The vocabulary that ships holds together: who corrects it is told here what is wrong.</summary>
public sealed class ShippedVocabularyTests
{
    private static readonly string[] Languages = ["ar", "en", "es", "fr", "lo", "pt", "ru", "zh"];

    private static readonly SchemeContent Vocabulary = ConceptsReference.Read();

    [Fact]
    public void Vocabulary_is_one_scheme_of_at_least_600_concepts()
    {
        Assert.Equal(ConceptsReference.Iri, Vocabulary.Iri);
        Assert.InRange(Vocabulary.Concepts.Count, 600, 5000);
        Assert.All(Vocabulary.Concepts, concept => Assert.StartsWith(ConceptsReference.Iri, concept.Iri, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_concept_has_a_preferred_label_in_each_of_the_eight_languages() =>
        HasNone(Vocabulary.Concepts.SelectMany(concept => Languages.Except(Preferred(concept).Select(label => label.Language)).Select(language => $"{concept.Iri} has none in {language}")));

    [Fact]
    public void No_label_is_in_a_ninth_language() =>
        HasNone(Vocabulary.Concepts.SelectMany(concept => concept.Labels).Where(label => !Languages.Contains(label.Language)).Select(label => label.ToString()));

    // Two preferred labels of one concept, two concepts under one, a label said twice, a circle, a reference or a topic that is not there.
    [Fact]
    public void Nothing_is_found_that_should_be_put_right() => HasNone(Vocabulary.Findings.Select(finding => finding.ToString()));

    [Fact]
    public void Every_concept_stands_under_another_or_is_a_topic_or_a_beginning()
    {
        var own = Vocabulary.Concepts.Select(concept => concept.Iri).ToHashSet();
        var themes = TopicsReference.Themes().Select(theme => "https://focalpoints.example/themes/" + theme.Id).ToHashSet();

        HasNone(Vocabulary.Concepts.SelectMany(concept => concept.Broader.Concat(concept.Related)).Where(reference => !own.Contains(reference) && !themes.Contains(reference)));
        Assert.InRange(Vocabulary.Concepts.Count(concept => concept.ThemeId is not null), 50, themes.Count);
    }

    [Fact]
    public void Every_label_is_in_the_script_of_its_language() => HasNone(
        from concept in Vocabulary.Concepts
        from label in concept.Labels
        where label.Text.Any(char.IsLetter) && !label.Text.Where(char.IsLetter).All(letter => MayStandIn(label, letter))
        select $"{concept.Iri}: {label}");

    // Names of bodies stand in Latin letters everywhere, and so does the X of a ray; a preferred label is otherwise in its own script.
    private static bool MayStandIn(ConceptLabel label, char letter) => label.Language switch
    {
        "ar" => letter is >= '\u0600' and <= '\u06FF',
        "ru" => letter is >= '\u0400' and <= '\u04FF',
        "zh" => letter is >= '\u3400' and <= '\u9FFF',
        "lo" => letter is >= '\u0E80' and <= '\u0EFF',
        _ => IsLatin(letter),
    } || (label.Kind == LabelKind.Preferred ? char.IsAsciiLetterUpper(letter) : IsLatin(letter));

    private static bool IsLatin(char letter) => letter is < '\u0250' or (>= '\u1E00' and <= '\u1EFF');

    private static IEnumerable<ConceptLabel> Preferred(ConceptContent concept) => concept.Labels.Where(label => label.Kind == LabelKind.Preferred);

    private static void HasNone(IEnumerable<string> offenders)
    {
        var all = offenders.ToList();
        Assert.True(all.Count == 0, $"{all.Count}:\n{string.Join('\n', all.Take(40))}");
    }
}
