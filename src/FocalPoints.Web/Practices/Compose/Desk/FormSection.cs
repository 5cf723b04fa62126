using FocalPoints.Practices;

namespace FocalPoints.Web.Practices.Compose.Desk;

/// <summary>The parts of the full form, in the order in which a colleague would tell it. By lower-case name in the address.</summary>
public enum FormSection
{
    Basics,
    Topics,
    Situation,
    Steps,
    Results,
    Conditions,
    Difficulties,
    Lessons,
    Advice,
    People,
    Circumstances,
    Sources,
}

/// <summary>What stands in which part, and what it is called.</summary>
public static class FormSections
{
    private static readonly Dictionary<FormSection, string[]> Fields = new()
    {
        [FormSection.Basics] = [nameof(PracticeContent.Kind), nameof(PracticeContent.Title), nameof(PracticeContent.Summary), nameof(PracticeContent.Language), nameof(PracticeContent.Visibility)],
        [FormSection.Topics] = [nameof(PracticeContent.Obligations), nameof(PracticeContent.Themes), nameof(PracticeContent.Actions), nameof(PracticeContent.Tags)],
        [FormSection.Situation] = [nameof(PracticeContent.Challenge)],
        [FormSection.Steps] = [nameof(PracticeContent.Steps)],
        [FormSection.Results] = [nameof(PracticeContent.Results), nameof(PracticeContent.Measures)],
        [FormSection.Conditions] = [nameof(PracticeContent.SuccessConditions)],
        [FormSection.Difficulties] = [nameof(PracticeContent.Difficulties)],
        [FormSection.Lessons] = [nameof(PracticeContent.Lessons)],
        [FormSection.Advice] = [nameof(PracticeContent.Advice)],
        [FormSection.People] = [nameof(PracticeContent.SurvivorParticipation), nameof(PracticeContent.SurvivorParticipationNote), nameof(PracticeContent.Reach)],
        [FormSection.Circumstances] = [nameof(PracticeContent.Resources), nameof(PracticeContent.Period), nameof(PracticeContent.Places), nameof(PracticeContent.Partners)],
        [FormSection.Sources] = [nameof(PracticeContent.Sources), nameof(PracticeContent.Attachments)],
    };

    /// <summary>All parts, in order.</summary>
    public static IReadOnlyList<FormSection> All { get; } = Enum.GetValues<FormSection>();

    /// <summary>The part of this name in an address; the first where there is none of that name.</summary>
    public static FormSection Named(string? name) => All.FirstOrDefault(section => section.ToString().Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The part in which a field stands, by its path or by the id of its control.</summary>
    public static FormSection Of(string field, PracticeContent content)
    {
        var name = FieldOf(field);
        if (name == nameof(PracticeContent.KeyLesson))
            return content.Kind == PracticeKind.GoodPractice ? FormSection.Conditions : FormSection.Lessons;
        return Fields.FirstOrDefault(section => section.Value.Contains(name)).Key;
    }

    /// <summary>Whether a path leads into this part.</summary>
    public static bool Holds(this FormSection section, string field, PracticeContent content) => Of(field, content) == section;

    /// <summary>The field that a path begins with: <c>Steps</c> of <c>Steps[2].Heading</c>.</summary>
    public static string FieldOf(string path) => path.IndexOfAny(['[', '.', '-']) is var end and > 0 ? path[..end] : path;

    /// <summary>What people read.</summary>
    public static string Name(FormSection section) => ComposeText.ResourceManager.GetString("Section" + section, ComposeText.Culture)!;

    /// <summary>What it asks, in a sentence.</summary>
    public static string Lead(FormSection section) => ComposeText.ResourceManager.GetString("Lead" + section, ComposeText.Culture)!;
}
