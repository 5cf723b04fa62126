using FocalPoints.Practices;
using FocalPoints.Web.Practices.Compose.Fields;

namespace FocalPoints.Web.Practices.Compose.Sections;

/// <summary>Enumerations as choices, in the words that people read.</summary>
internal static class Words
{
    /// <summary>How survivors took part.</summary>
    public static IReadOnlyList<Choice> Participation => Of<SurvivorParticipation>("Participation");

    /// <summary>What a lesson is about.</summary>
    public static IReadOnlyList<Choice> Dimensions => Of<LessonDimension>("Dimension");

    /// <summary>What it cost, roughly.</summary>
    public static IReadOnlyList<Choice> CostBands => Of<CostBand>("CostBand");

    /// <summary>The name of a group of people reached.</summary>
    public static string Group(string group) => Text("Reach" + group);

    private static IReadOnlyList<Choice> Of<T>(string prefix) where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => new Choice(name, Text(prefix + name)))];

    private static string Text(string key) => ComposeText.ResourceManager.GetString(key, ComposeText.Culture)!;
}
