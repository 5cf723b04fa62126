using FocalPoints.Kernel;
using FocalPoints.Practices;
using FocalPoints.Practices.Comparing;
using FocalPoints.Web.Practices.Cards;
using FocalPoints.Web.Practices.Compose.Desk;
using FocalPoints.Web.Practices.Reading;
using FocalPoints.Web.Shared.Words;
using FocalPoints.Web.Topics;

namespace FocalPoints.Web.Practices.Comparing;

/// <summary>A field in which two texts of a practice differ.</summary>
/// <param name="Field">The property of <see cref="PracticeContent"/>.</param>
/// <param name="IsAuthors">Whether its words are the author's, in the author's language; else they are the site's.</param>
/// <param name="Items">What changed; one item without places where the field is no list.</param>
public sealed record ComparedField(string Field, bool IsAuthors, IReadOnlyList<ItemDifference> Items)
{
    // Every field that readers see, in the order of the form. A test compares the list with the record's properties.
    private static readonly IReadOnlyList<(string Field, bool IsAuthors, Func<PracticeContent, Vocabulary, IEnumerable<string>> Words)> Fields =
    [
        (nameof(PracticeContent.Kind), false, (content, _) => [KindNames.Of(content.Kind)]),
        (nameof(PracticeContent.Visibility), false, (content, _) => [VisibilityNames.Of(content.Visibility)]),
        (nameof(PracticeContent.Language), false, (content, _) => [LanguageNames.Of(content.Language)]),
        (nameof(PracticeContent.Title), true, (content, _) => [content.Title]),
        (nameof(PracticeContent.Summary), true, (content, _) => [content.Summary]),
        (nameof(PracticeContent.Obligations), false, (content, known) => content.Obligations.Select(id => known.Obligations.TryGetValue(id, out var point) ? ObligationWords.NameOf(point) : id)),
        (nameof(PracticeContent.Themes), false, (content, known) => content.Themes.Select(id => known.Themes.TryGetValue(id, out var theme) ? theme.Label.ToString() : id)),
        (nameof(PracticeContent.Actions), false, (content, known) => content.Actions.Select(id => known.Actions.TryGetValue(id, out var action) ? string.Format(ReadingText.ActionOfPlan, action.Plan?.Title, action.Number) : id)),
        (nameof(PracticeContent.Tags), true, (content, _) => content.Tags),
        (nameof(PracticeContent.Challenge), true, (content, _) => [content.Challenge]),
        (nameof(PracticeContent.Steps), true, (content, _) => content.Steps.Select(step => Lines(step.Heading, step.Text))),
        (nameof(PracticeContent.Results), true, (content, _) => [content.Results]),
        (nameof(PracticeContent.Measures), true, (content, _) => content.Measures.Select(measure => Lines($"{measure.Name}: {measure.Value} {measure.Unit}".Trim(), measure.Date, measure.Source))),
        (nameof(PracticeContent.SuccessConditions), true, (content, _) => content.SuccessConditions),
        (nameof(PracticeContent.Difficulties), true, (content, _) => content.Difficulties.Select(pair => Lines(pair.Text, pair.Overcome))),
        (nameof(PracticeContent.Lessons), true, (content, _) => content.Lessons.Select(lesson => Lines(PracticeWords.Of(lesson.Dimension), lesson.Text))),
        (nameof(PracticeContent.Advice), true, (content, _) => [content.Advice]),
        (nameof(PracticeContent.Resources), true, (content, _) => [Lines(PracticeWords.Of(content.Resources), content.Resources.Note)]),
        (nameof(PracticeContent.Reach), true, (content, _) => [Lines([.. PracticeWords.Of(content.Reach).Select(group => $"{group.Group}: {group.People}"), content.Reach.Note])]),
        (nameof(PracticeContent.SurvivorParticipation), false, (content, _) => [content.SurvivorParticipation is { } how ? PracticeWords.Of(how) : ""]),
        (nameof(PracticeContent.SurvivorParticipationNote), true, (content, _) => [content.SurvivorParticipationNote]),
        (nameof(PracticeContent.Period), false, (content, _) => [content.Period.IsEmpty ? "" : $"{content.Period.Start} – {content.Period.End}"]),
        (nameof(PracticeContent.Places), true, (content, _) => content.Places),
        (nameof(PracticeContent.Partners), true, (content, _) => content.Partners),
        (nameof(PracticeContent.Sources), true, (content, _) => content.Sources.Select(source => Lines(source.Title, source.Url, source.Date,
            source.IsIndependent ? ReadingText.SourceIndependent : "", source.IsEvaluation ? ReadingText.SourceEvaluation : ""))),
        (nameof(PracticeContent.Attachments), true, (content, _) => content.Attachments.Select(file => Lines(file.Name, file.Title, file.AltText))),
    ];

    /// <summary>The names of all compared fields, in the order of the form.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Fields.Select(field => field.Field)];

    /// <summary>The label that its readers know it by.</summary>
    public string Label => LabelOf(Field);

    /// <summary>The fields in which two texts differ, in the order of the form.</summary>
    public static IReadOnlyList<ComparedField> Between(PracticeContent before, PracticeContent after, Vocabulary vocabulary) =>
    [
        .. Fields.Select(field => new ComparedField(field.Field, field.IsAuthors, ItemDifference.Of(Texts(field.Words(before, vocabulary)), Texts(field.Words(after, vocabulary)))))
            .Where(field => field.Items.Count > 0),
    ];

    /// <summary>The label that readers know a field by.</summary>
    public static string LabelOf(string field) => field switch
    {
        nameof(PracticeContent.Kind) => ComparingText.Kind,
        nameof(PracticeContent.Visibility) => ComparingText.Visibility,
        nameof(PracticeContent.Language) => ComparingText.Language,
        nameof(PracticeContent.Steps) => ReadingText.Steps,
        _ => FieldLabels.Of(field),
    };

    /// <summary>Which item of the list this is, as in "Step 3", and where it stood before; null where the field is no list.</summary>
    public string? NameOf(ItemDifference item)
    {
        if ((item.After ?? item.Before) is not { } place || FieldLabels.Of($"{Field}[{place - 1}]") is not { } name || name == FieldLabels.Of(Field))
            return null;
        return item is { Before: { } old, After: { } now } && old != now ? string.Format(ComparingText.Moved, name, old) : name;
    }

    // An answer that was not given is no item: its field is new, or gone.
    private static List<string> Texts(IEnumerable<string> words) => [.. words.Select(PlainText.WithoutForbiddenCharacters).Where(text => text.Length > 0)];

    private static string Lines(params IEnumerable<string> lines) => string.Join('\n', lines.Where(line => line.Length > 0));
}
