using System.Globalization;
using FocalPoints.Data;
using FocalPoints.Kernel;

namespace FocalPoints.Members.People;

/// <summary>A mandate as a coordinator or the secretariat types it in. Everything as it was typed, so that it can be shown again.</summary>
/// <param name="Role">The name of a <see cref="MandateRole"/>.</param>
/// <param name="StateId">Needed for focal points, contributors and coordinators; a member has this or an organisation; the secretariat none.</param>
/// <param name="Organisation">The institution or organisation.</param>
/// <param name="From">The first day, as in 2026-03-14; today where empty.</param>
/// <param name="Until">The last day; empty while no end is known. A coordinator's term has one.</param>
/// <param name="Nomination">The note or letter that the mandate rests on.</param>
public sealed record MandateInput(string? Role, string? StateId, string? Organisation, string? From, string? Until, string? Nomination)
{
    /// <summary>The year in which the Convention was opened: nobody was named under it before.</summary>
    private const int FirstYear = 2008;

    private const int YearsAhead = 20;

    /// <summary>
    /// How long a coordinator's term may be, in months. Two years are usual, up to a Meeting of States Parties whose day moves by some months.
    /// </summary>
    public const int LongestTermMonths = 30;

    /// <summary>The role; null where the input names none.</summary>
    internal MandateRole? KnownRole => MandateScope.RoleOf(Role);

    /// <summary>The mandate for an account, and the rules that the input breaks; null unless there are none.</summary>
    internal async Task<(Mandate? Mandate, IReadOnlyList<Problem> Problems)> Read(FocalPointsDb db, Guid memberId, DateTime now, CancellationToken cancel)
    {
        var problems = new List<Problem>();
        var (role, stateId, organisation) = await MandateScope.Read(db, Role, StateId, Organisation, problems, cancel);
        var nomination = PlainText.Clean(Nomination);

        var today = DateOnly.FromDateTime(now);
        var from = Day(From, today);
        if (from is null || from.Value.Year < FirstYear || from > today.AddYears(YearsAhead))
            problems.Add(new Problem("from", ProblemRule.OutOfRange));
        var until = Day(Until, DateOnly.MaxValue);
        if (until is null || until < today || until < from || (until > today.AddYears(YearsAhead) && until != DateOnly.MaxValue))
            problems.Add(new Problem("until", ProblemRule.OutOfRange));
        else if (role == MandateRole.Coordinator && (until == DateOnly.MaxValue || until > from?.AddMonths(LongestTermMonths)))
            problems.Add(new Problem("until", ProblemRule.TooLate, LongestTermMonths));

        if (nomination.Length == 0)
            problems.Add(new Problem("nomination", ProblemRule.Required));
        problems.AddRange(PersonRules.Line("nomination", nomination, Mandate.NominationMaxLength));
        if (problems.Count > 0)
            return (null, problems);

        // A mandate that begins today gives its rights at once.
        var mandate = new Mandate
        {
            MemberId = memberId,
            Role = role!.Value,
            StateId = stateId,
            Organisation = organisation,
            From = from == today ? now : Midnight(from!.Value),
            Nomination = nomination,
        };
        return (until == DateOnly.MaxValue ? mandate : mandate.Ending(Midnight(until!.Value.AddDays(1))), []);
    }

    private static DateOnly? Day(string? text, DateOnly whenEmpty) => string.IsNullOrWhiteSpace(text)
        ? whenEmpty
        : DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateTime Midnight(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}
