namespace FocalPoints.Practices.Drafting;

/// <summary>Two texts of one draft, and where they part. A list is one field: half of one list and half of another make no list.</summary>
/// <param name="Merged">Theirs, with mine wherever I wrote and they did not.</param>
/// <param name="Conflicts">The fields in which both wrote something else. <see cref="Merged"/> holds mine there.</param>
public sealed record ContentMerge(PracticeContent Merged, IReadOnlyList<string> Conflicts)
{
    // Every field that an author answers, with how it is read and taken over. A test compares the list with the record's properties.
    private static readonly IReadOnlyList<(string Field, Func<PracticeContent, object?> Read, Func<PracticeContent, PracticeContent, PracticeContent> Take)> Fields =
    [
        (nameof(PracticeContent.Kind), content => content.Kind, (into, from) => into with { Kind = from.Kind }),
        (nameof(PracticeContent.Visibility), content => content.Visibility, (into, from) => into with { Visibility = from.Visibility }),
        (nameof(PracticeContent.IsFull), content => content.IsFull, (into, from) => into with { IsFull = from.IsFull }),
        (nameof(PracticeContent.Language), content => content.Language, (into, from) => into with { Language = from.Language }),
        (nameof(PracticeContent.Title), content => content.Title, (into, from) => into with { Title = from.Title }),
        (nameof(PracticeContent.Summary), content => content.Summary, (into, from) => into with { Summary = from.Summary }),
        (nameof(PracticeContent.Obligations), content => content.Obligations, (into, from) => into with { Obligations = from.Obligations }),
        (nameof(PracticeContent.Themes), content => content.Themes, (into, from) => into with { Themes = from.Themes }),
        (nameof(PracticeContent.Actions), content => content.Actions, (into, from) => into with { Actions = from.Actions }),
        (nameof(PracticeContent.Tags), content => content.Tags, (into, from) => into with { Tags = from.Tags }),
        (nameof(PracticeContent.Challenge), content => content.Challenge, (into, from) => into with { Challenge = from.Challenge }),
        (nameof(PracticeContent.Steps), content => content.Steps, (into, from) => into with { Steps = from.Steps }),
        (nameof(PracticeContent.Results), content => content.Results, (into, from) => into with { Results = from.Results }),
        (nameof(PracticeContent.Measures), content => content.Measures, (into, from) => into with { Measures = from.Measures }),
        (nameof(PracticeContent.SuccessConditions), content => content.SuccessConditions, (into, from) => into with { SuccessConditions = from.SuccessConditions }),
        (nameof(PracticeContent.Difficulties), content => content.Difficulties, (into, from) => into with { Difficulties = from.Difficulties }),
        (nameof(PracticeContent.Lessons), content => content.Lessons, (into, from) => into with { Lessons = from.Lessons }),
        (nameof(PracticeContent.Advice), content => content.Advice, (into, from) => into with { Advice = from.Advice }),
        (nameof(PracticeContent.Resources), content => content.Resources, (into, from) => into with { Resources = from.Resources }),
        (nameof(PracticeContent.Reach), content => content.Reach, (into, from) => into with { Reach = from.Reach }),
        (nameof(PracticeContent.SurvivorParticipation), content => content.SurvivorParticipation, (into, from) => into with { SurvivorParticipation = from.SurvivorParticipation }),
        (nameof(PracticeContent.SurvivorParticipationNote), content => content.SurvivorParticipationNote, (into, from) => into with { SurvivorParticipationNote = from.SurvivorParticipationNote }),
        (nameof(PracticeContent.Period), content => content.Period, (into, from) => into with { Period = from.Period }),
        (nameof(PracticeContent.Places), content => content.Places, (into, from) => into with { Places = from.Places }),
        (nameof(PracticeContent.Partners), content => content.Partners, (into, from) => into with { Partners = from.Partners }),
        (nameof(PracticeContent.Sources), content => content.Sources, (into, from) => into with { Sources = from.Sources }),
        (nameof(PracticeContent.Attachments), content => content.Attachments, (into, from) => into with { Attachments = from.Attachments }),
    ];

    /// <summary>The fields in which two texts differ.</summary>
    public static IReadOnlyList<string> Differences(PracticeContent left, PracticeContent right) =>
        [.. Fields.Where(field => !Same(field.Read(left), field.Read(right))).Select(field => field.Field)];

    /// <summary>What becomes of my text and theirs, both written on top of <paramref name="start"/>.</summary>
    public static ContentMerge Of(PracticeContent start, PracticeContent mine, PracticeContent theirs)
    {
        var theyWrote = Differences(start, theirs);
        return Of(mine, theirs, Differences(start, mine), theyWrote.Contains);
    }

    /// <summary>
    /// The same where the common start is not known any more: every field that I wrote in and that is something else in theirs is a
    /// conflict.
    /// </summary>
    public static ContentMerge Of(PracticeContent mine, PracticeContent theirs, IEnumerable<string> iWrote) => Of(mine, theirs, iWrote, _ => true);

    /// <summary>The text with one field taken from another.</summary>
    public static PracticeContent Take(PracticeContent into, string field, PracticeContent from) =>
        Fields.Single(known => known.Field == field).Take(into, from);

    private static ContentMerge Of(PracticeContent mine, PracticeContent theirs, IEnumerable<string> iWrote, Func<string, bool> theyMayHaveWritten)
    {
        var differing = Differences(mine, theirs).Intersect(iWrote).ToList();
        var merged = differing.Aggregate(theirs, (into, field) => Take(into, field, mine));
        return new ContentMerge(merged, [.. differing.Where(theyMayHaveWritten)]);
    }

    private static bool Same(object? left, object? right) => (left, right) switch
    {
        (System.Collections.IEnumerable first and not string, System.Collections.IEnumerable second) => first.Cast<object>().SequenceEqual(second.Cast<object>()),
        _ => Equals(left, right),
    };
}
