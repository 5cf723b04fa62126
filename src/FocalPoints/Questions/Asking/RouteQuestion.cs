using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Search;
using FocalPoints.States;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Questions.Asking;

/// <summary>
/// Whom a question goes to: the focal points of affected States that have practices on its topics, or near its words. Only practices that the
/// asker may read count: whom it goes to would tell of the others.
/// </summary>
public sealed class RouteQuestion(SearchPractices search, IDbContextFactory<FocalPointsDb> databases, TimeProvider clock)
{
    /// <summary>At most so many States are asked.</summary>
    public const int StatesMax = 20;

    /// <summary>How many of the nearest practices are shown before asking, and how many say which States are asked.</summary>
    private const int Shown = 5, Near = 10;

    /// <summary>The way of a question as it stands. Without a word or topic it leads nowhere; four statements at most.</summary>
    public async Task<QuestionRoute> Find(Actor actor, string? title, string? text, IReadOnlyList<string> themes, CancellationToken cancel = default)
    {
        var words = WordsOf(title, text);
        if (!QuestionAccess.MayRead(actor) || (words.Length == 0 && themes.Count == 0))
            return new QuestionRoute([], [], false);

        var near = words.Length == 0 ? [] : (await search.Search(new SearchInput { Text = words }, actor, Near, cancel)).Page.Items;
        var onThemes = new SearchInput();
        foreach (var theme in themes.Take(Question.ThemesMax))
            onThemes = onThemes.With(SearchFacet.Theme, theme);
        var told = onThemes.IsEverything ? [] : (await search.Search(onThemes, actor, 1, cancel)).Facets[SearchFacet.State];

        await using var db = await databases.CreateDbContextAsync(cancel);
        var holders = await PostHolders.Read(db, clock.GetUtcNow().UtcDateTime, cancel);
        var own = actor.Mandates.Select(mandate => mandate.StateId).ToHashSet();
        var states = near.Select(card => card.StateId).Concat(told.OrderByDescending(count => count.Count).Select(count => count.Value)).Distinct()
            .Where(state => holders.Contains(state) && !own.Contains(state)).Take(StatesMax)
            .Select(state => new RoutedState(state, holders[state].Select(holder => holder.MemberId).Where(holder => holder != actor.MemberId).Distinct().Count()))
            .Where(state => state.People > 0).ToList();
        return new QuestionRoute([.. near.Take(Shown)], states, states.Count == 0);
    }

    // A quotation mark, a dash or a star means something to search and nothing to who asks.
    private static string WordsOf(string? title, string? text)
    {
        var words = PlainText.WithoutForbiddenCharacters($"{PlainText.Clean(title)} {PlainText.Clean(text)}").Trim();
        return string.Join(' ', words.Split([' ', '\n', '\t', '"', '“', '”', '„', '«', '»', '*'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.TrimStart('-')).Where(word => word.Length > 0));
    }
}

/// <summary>Whom a question goes to, and what may answer it already.</summary>
/// <param name="Nearest">Practices near its words, nearest first.</param>
/// <param name="States">Those whose focal points are asked.</param>
/// <param name="GoesToCoordinators">Whether the coordinators are asked, because no focal point was found.</param>
public sealed record QuestionRoute(IReadOnlyList<PracticeCard> Nearest, IReadOnlyList<RoutedState> States, bool GoesToCoordinators)
{
    /// <summary>How many focal points are asked.</summary>
    public int People => States.Sum(state => state.People);
}

/// <summary>A State whose focal points are asked.</summary>
/// <param name="People">How many hold the post.</param>
public sealed record RoutedState(string StateId, int People);
