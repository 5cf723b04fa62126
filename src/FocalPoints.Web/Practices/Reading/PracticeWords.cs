using System.Globalization;
using FocalPoints.Practices;

namespace FocalPoints.Web.Practices.Reading;

/// <summary>The answers that are chosen rather than written, in words.</summary>
public static class PracticeWords
{
    /// <summary>How survivors took part.</summary>
    public static string Of(SurvivorParticipation participation) => participation switch
    {
        SurvivorParticipation.None => ReadingText.ParticipationNone,
        SurvivorParticipation.Informed => ReadingText.ParticipationInformed,
        SurvivorParticipation.Consulted => ReadingText.ParticipationConsulted,
        SurvivorParticipation.CoDesigned => ReadingText.ParticipationCoDesigned,
        _ => ReadingText.ParticipationLed,
    };

    /// <summary>What a lesson is about.</summary>
    public static string Of(LessonDimension dimension) => dimension switch
    {
        LessonDimension.People => ReadingText.DimensionPeople,
        LessonDimension.Finance => ReadingText.DimensionFinance,
        LessonDimension.Technical => ReadingText.DimensionTechnical,
        LessonDimension.Coordination => ReadingText.DimensionCoordination,
        _ => ReadingText.DimensionLaw,
    };

    /// <summary>The band, the amount, or both; empty where neither was told.</summary>
    public static string Of(Resources cost)
    {
        var band = cost.Band switch
        {
            CostBand.Low => ReadingText.CostLow,
            CostBand.Medium => ReadingText.CostMedium,
            CostBand.High => ReadingText.CostHigh,
            _ => "",
        };
        var amount = cost.Amount is { } number ? $"{cost.Currency} {number.ToString("#,0.##", CultureInfo.CurrentCulture)}".Trim() : "";
        return band.Length > 0 && amount.Length > 0 ? string.Format(ReadingText.CostBandAndAmount, band, amount) : band + amount;
    }

    /// <summary>The groups that a number was told of, in the order of the form.</summary>
    public static IReadOnlyList<(string Group, int People)> Of(Reach reach) =>
    [
        .. new (string Group, int? People)[]
        {
            (ReadingText.Women, reach.Women), (ReadingText.Girls, reach.Girls), (ReadingText.Boys, reach.Boys), (ReadingText.Men, reach.Men),
            (ReadingText.PersonsWithDisabilities, reach.PersonsWithDisabilities), (ReadingText.Survivors, reach.Survivors),
            (ReadingText.Families, reach.Families), (ReadingText.Communities, reach.Communities),
        }.Where(group => group.People is not null).Select(group => (group.Group, group.People!.Value)),
    ];
}
