using System.Globalization;
using FocalPoints.Practices.Adopting;
using FocalPoints.Web.Shared.Forms;

namespace FocalPoints.Web.Practices.Adopting;

/// <summary>What stands in the form of an adoption while it is written.</summary>
/// <param name="Version">The version that was read; 0 where there was none.</param>
public sealed record AdoptionDraft(int Version, AdoptionInput Words)
{
    /// <summary>The names of the fields.</summary>
    public const string VersionField = "version", RevisionField = "revision", SinceField = "since", KeptField = "kept", ChangedField = "changed", DroppedField = "dropped",
        OutcomeField = "outcome", LanguageField = "language";

    /// <summary>What the State recorded; else an empty form about the live revision, in the language of the interface.</summary>
    public static AdoptionDraft Of(AdoptablePractice? practice) => practice?.Recorded is { } recorded
        ? new(recorded.Version, recorded.Words)
        : new(0, new AdoptionInput(practice?.RevisionNumber ?? 1, "", "", "", "", "", CultureInfo.CurrentUICulture.TwoLetterISOLanguageName));

    /// <summary>What was sent; whatever is missing or cannot be read becomes what can be nothing.</summary>
    public static AdoptionDraft Of(PostedForm form) => new(
        NumberOf(form[VersionField]),
        new AdoptionInput(NumberOf(form[RevisionField]), form[KeptField] ?? "", form[ChangedField] ?? "", form[DroppedField] ?? "", form[OutcomeField] ?? "", form[SinceField] ?? "", form[LanguageField] ?? ""));

    internal static int NumberOf(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
