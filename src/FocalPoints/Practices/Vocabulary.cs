using FocalPoints.Data;
using FocalPoints.States;
using FocalPoints.Topics;
using FocalPoints.Treaty;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices;

/// <summary>All that a practice can point at, by id: States, points of Article 5, topics, actions of action plans. Read-only.</summary>
public sealed class Vocabulary(IReadOnlyList<State> states, IReadOnlyList<Obligation> obligations, IReadOnlyList<Theme> themes, IReadOnlyList<Action> actions,
    IReadOnlyList<Crosswalk>? crosswalks = null)
{
    private const int LongestChain = 10;

    public IReadOnlyDictionary<string, State> States { get; } = states.ToDictionary(state => state.Id);

    /// <summary>Every obligation; those that a practice can name have <see cref="Obligation.IsPoint"/>.</summary>
    public IReadOnlyDictionary<string, Obligation> Obligations { get; } = obligations.ToDictionary(obligation => obligation.Id);

    /// <summary>The nine points of Article 5 that a practice can serve, in the treaty's order.</summary>
    public IReadOnlyList<Obligation> Points { get; } = [.. obligations.Where(obligation => obligation.IsPoint).OrderBy(obligation => obligation.Position)];

    public IReadOnlyDictionary<string, Theme> Themes { get; } = themes.ToDictionary(theme => theme.Id);

    /// <summary>Actions with their plan.</summary>
    public IReadOnlyDictionary<string, Action> Actions { get; } = actions.ToDictionary(action => action.Id);

    /// <summary>Every plan that has actions, newest first, as anything can be read as of it.</summary>
    public IReadOnlyList<PlanReading> Readings { get; } = [.. actions.Select(action => action.Plan).OfType<ActionPlan>().DistinctBy(plan => plan.Id)
        .OrderByDescending(plan => plan.StartYear).ThenBy(plan => plan.Id, StringComparer.Ordinal).Select(plan => new PlanReading(plan, actions, crosswalks ?? []))];

    /// <summary>A plan, as anything can be read as of it; null for an unknown one, or one without actions.</summary>
    public PlanReading? AsOf(string? planId) => Readings.FirstOrDefault(reading => reading.Plan.Id == planId);

    /// <summary>Under which actions of other plans something is found that names an action.</summary>
    public IEnumerable<FoundAs> Counterparts(string actionId) => Readings.SelectMany(reading => reading.Of(actionId)).Where(found => found.Match is not null);

    /// <summary>The topics that are used, in the vocabulary's order: those that were retired are left out.</summary>
    public IReadOnlyList<Theme> CurrentThemes { get; } = [.. themes.Where(theme => theme.SuccessorId is null).OrderBy(theme => theme.Position).ThenBy(theme => theme.Id, StringComparer.Ordinal)];

    /// <summary>The topic that an id means today: of a retired one its successor. Null for an unknown id.</summary>
    public Theme? CurrentTheme(string id)
    {
        // A loop in an edited vocabulary must not become one here.
        var theme = Themes.GetValueOrDefault(id);
        for (var steps = 0; steps < LongestChain && theme?.SuccessorId is { } successor; steps++)
            theme = Themes.GetValueOrDefault(successor);
        return theme;
    }

    /// <summary>The id of the topic that is meant today and those of its broader topics, narrowest first; empty for an unknown id.</summary>
    public IEnumerable<string> WithBroader(string themeId)
    {
        var theme = CurrentTheme(themeId);
        for (var steps = 0; steps < LongestChain && theme is not null; steps++)
        {
            yield return theme.Id;
            theme = theme.BroaderId is { } broader ? CurrentTheme(broader) : null;
        }
    }

    /// <summary>The States that count as affected on a day.</summary>
    public IEnumerable<State> AffectedStates(DateOnly on) => States.Values.Where(state => state.IsAffected(on));
}

/// <summary>
/// The vocabulary as it stands. A few people change it a few times a year, and every page reads it: a snapshot is kept for a minute,
/// on every node.
/// </summary>
public sealed class ReadVocabulary(IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>How long a change may take to be seen everywhere.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    private (Vocabulary Vocabulary, DateTimeOffset At)? kept;
    private int changes;

    /// <summary>Has the next question read it anew, because it was changed.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref changes);
        kept = null;
    }

    /// <summary>The vocabulary, at most <see cref="Freshness"/> old.</summary>
    public async ValueTask<Vocabulary> Read(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        if (kept is { } snapshot && now - snapshot.At < Freshness)
            return snapshot.Vocabulary;

        var before = Volatile.Read(ref changes);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var vocabulary = new Vocabulary(
            await db.States.AsNoTracking().Include(state => state.AffectedStatuses).Include(state => state.Post).ToListAsync(cancel),
            await db.Obligations.AsNoTracking().ToListAsync(cancel),
            await db.Themes.AsNoTracking().ToListAsync(cancel),
            await db.Actions.AsNoTracking().Include(action => action.Plan).ToListAsync(cancel),
            await db.Crosswalks.AsNoTracking().ToListAsync(cancel));
        if (before == Volatile.Read(ref changes))
            kept = (vocabulary, now);
        return vocabulary;
    }
}
