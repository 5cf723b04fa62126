using FocalPoints.Kernel;

namespace FocalPoints.Practices.Drafting;

/// <summary>
/// What even a draft may not be. Far above the limits of publishing: who writes too much is told while typing and keeps every word; these
/// bounds only keep one text from filling the disk.
/// </summary>
public static class DraftBounds
{
    /// <summary>One text, in UTF-16 characters.</summary>
    public const int TextMax = 50_000;

    /// <summary>All texts together, in UTF-16 characters.</summary>
    public const int TotalMax = 300_000;

    /// <summary>The items of one list.</summary>
    public const int ItemsMax = 100;

    /// <summary>What cannot be kept, by field; empty for nearly everything that people write.</summary>
    public static IReadOnlyList<Problem> Check(PracticeContent content)
    {
        var problems = new List<Problem>();
        var total = 0;
        foreach (var (field, text) in ContentTexts.Of(content))
        {
            total += text.Length;
            if (text.Length > TextMax)
                problems.Add(new Problem(field, ProblemRule.TooLong, TextMax, text.Length));
            if (PlainText.HasForbiddenCharacters(text))
                problems.Add(new Problem(field, ProblemRule.ForbiddenCharacters));
            if (field.EndsWith($"[{ItemsMax}]", StringComparison.Ordinal) || field.Contains($"[{ItemsMax}].", StringComparison.Ordinal))
                problems.Add(new Problem(field[..field.IndexOf('[', StringComparison.Ordinal)], ProblemRule.TooMany, ItemsMax));
        }

        if (total > TotalMax)
            problems.Add(new Problem("", ProblemRule.TooLong, TotalMax, total));
        return [.. problems.Distinct()];
    }
}
