using FocalPoints.Kernel;

namespace FocalPoints.Curation.Plans;

/// <summary>What a form says of an action of a plan, as it was typed.</summary>
/// <param name="Number">As in <c>31</c> or <c>4.1</c>.</param>
/// <param name="Title">May be empty.</param>
/// <param name="Paraphrase">Our own words, English; may be empty.</param>
/// <param name="Deadline">In words; may be empty.</param>
/// <param name="ObligationIds">The points of Article 5 that it serves.</param>
/// <param name="ThemeIds">The topics that it is about.</param>
public sealed record ActionInput(string? Number, string? Title, string? Paraphrase, string? Deadline, IReadOnlyList<string> ObligationIds, IReadOnlyList<string> ThemeIds)
{
    /// <summary>The longest texts, in text elements.</summary>
    public const int NumberMax = 20, TitleMax = 160, ParaphraseMax = 2000, DeadlineMax = 300;

    internal string CleanNumber => PlainText.Clean(Number);

    /// <summary>Whether an action says all this already.</summary>
    internal bool IsSaidBy(Action action) => (CleanNumber, PlainText.Clean(Title), PlainText.Clean(Paraphrase), PlainText.Clean(Deadline)) == (action.Number, action.Title, action.Paraphrase, action.Deadline)
        && ObligationIds.Order().SequenceEqual(action.ObligationIds.Order()) && ThemeIds.Order().SequenceEqual(action.ThemeIds.Order());

    /// <summary>Writes it into an action. It was checked before.</summary>
    internal void PutInto(Action action)
    {
        action.Number = CleanNumber;
        action.Title = PlainText.Clean(Title);
        action.Paraphrase = PlainText.Clean(Paraphrase);
        action.Deadline = PlainText.Clean(Deadline);
        action.ObligationIds = [.. ObligationIds.Distinct()];
        action.ThemeIds = [.. ThemeIds.Distinct()];
    }
}
