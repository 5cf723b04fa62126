using FocalPoints.Curation.Audit;
using FocalPoints.Data;
using FocalPoints.Discussion;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Tests.Curation;

/// <summary>Who reads what in the history, and how it is narrowed and gone through.</summary>
public abstract class HistoryTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private readonly Actor coordinator = An.Actor.Coordinator();
    private readonly Actor secretariat = An.Actor.Secretariat();

    [Fact]
    public async Task Only_coordinators_and_the_secretariat_read_it()
    {
        foreach (var somebody in new[] { An.Actor.Visitor, An.Actor.Member(), An.Actor.FocalPoint(), An.Actor.Contributor(), An.Actor.Former(), Actor.System })
        {
            Assert.Null(await Get<ReadHistory>().Read(somebody, new HistoryFilter()));
            Assert.Null(Get<ExportHistory>().Export(somebody, new HistoryFilter()));
        }

        Assert.NotNull(await Get<ReadHistory>().Read(coordinator, new HistoryFilter()));
        Assert.NotNull(await Get<ReadHistory>().Read(secretariat, new HistoryFilter()));
    }

    [Fact]
    public async Task Coordinators_read_of_no_sign_in_and_no_draft()
    {
        var draft = An.Draft();
        await Database.Add(draft);
        await Database.Add(Line(Verb.Created, nameof(Practice), draft.Id), Line(Verb.SignedIn, nameof(Member), Guid.NewGuid(), "203.0.113.7"), Line(Verb.SignInRefused, nameof(Member), ""),
            Line(Verb.Created, "Collection", "one"), Line(Verb.Uploaded, "StoredFile", Guid.NewGuid()));

        Assert.Equal(["Created Collection"], (await Read(coordinator)).Where(line => line.Verb != Verb.ReferenceDataLoaded).Select(Words));
        var all = await Read(secretariat);
        Assert.Contains("SignedIn Member", all.Select(Words));
        Assert.Null(all.Single(line => line.RecordId == draft.Id.ToString()).Record); // Its title is its State's affair.
    }

    [Fact]
    public async Task Records_have_the_names_that_people_know_them_by()
    {
        var practice = An.Practice();
        var comment = new Comment { Id = Guid.NewGuid(), PracticeId = practice.Id, Text = "We did the same." };
        await Database.Add(practice);
        await Database.Add(comment);
        await Database.Add(Line(Verb.Commented, nameof(Comment), comment.Id), Line(Verb.Edited, "Activity", "va-2020-11-focal-point-database"));

        var lines = await Read(coordinator);
        Assert.Equal(new RecordName(Title(practice), practice.Number, practice.Slug, comment.Id), lines.Single(line => line.Verb == Verb.Commented).Record);
        Assert.Equal(practice.Number, lines.Single(line => line.Verb == Verb.Published).Record!.Number);
        Assert.NotEmpty(lines.Single(line => line.Verb == Verb.Edited).Record!.Title);
    }

    [Fact]
    public async Task It_is_narrowed_by_person_verb_record_and_day()
    {
        var (one, other) = (An.Account.FocalPoint(), An.Account.Member());
        var practice = An.Practice();
        await Database.Add(one, other, practice);
        await Database.Add(Line(Verb.Withdrew, nameof(Practice), practice.Id, by: one), Line(Verb.Tagged, nameof(Practice), practice.Id, by: other), Line(Verb.Tagged, nameof(Practice), practice.Id, by: one, days: -10));

        Assert.Equal(2, (await Read(coordinator, new HistoryFilter(Person: one.DisplayName))).Count);
        Assert.Single(await Read(coordinator, new HistoryFilter(Person: other.Id.ToString())));
        Assert.Equal(2, (await Read(coordinator, new HistoryFilter(Verb: "Tagged"))).Count);
        Assert.Single(await Read(coordinator, new HistoryFilter(Verb: "Tagged", From: "2026-11-24", Until: "2026-11-24")));
        Assert.Single(await Read(coordinator, new HistoryFilter(Until: "2026-11-20", Verb: "Tagged")));
        Assert.Equal(4, (await Read(coordinator, new HistoryFilter(Record: practice.Number!.ToLowerInvariant()))).Count);
        Assert.Empty(await Read(coordinator, new HistoryFilter(Record: "FP-LAO-1999-0001")));
        Assert.Empty(await Read(coordinator, new HistoryFilter(Person: "'; DROP TABLE")));
    }

    [Theory]
    [InlineData("2026-11-24", "2026-11-20", nameof(HistoryFilter.Until))]
    [InlineData("yesterday", null, nameof(HistoryFilter.From))]
    [InlineData(null, "2026-13-01", nameof(HistoryFilter.Until))]
    public async Task Days_that_run_backwards_or_do_not_exist_are_refused(string? from, string? until, string field)
    {
        var filter = new HistoryFilter(From: from, Until: until);

        Assert.Equal(new Problem(field, ProblemRule.OutOfRange), Assert.Single((await Get<ReadHistory>().Read(coordinator, filter))!.Problems));
        Assert.Null(Get<ExportHistory>().Export(coordinator, filter));
    }

    [Fact]
    public async Task Pages_go_on_where_the_last_one_ended_also_within_one_moment()
    {
        await Database.Add([.. Enumerable.Range(0, (2 * ReadHistory.PageSize) + 5).Select(number => Line(Verb.Tagged, "Tag", number))]);

        var seen = new List<string>();
        var filter = new HistoryFilter(Verb: "Tagged");
        for (var pages = 0; pages < 3; pages++)
        {
            var view = (await Get<ReadHistory>().Read(coordinator, filter))!;
            seen.AddRange(view.Lines.Select(line => line.RecordId));
            Assert.Equal(pages < 2, view.Older is not null);
            filter = filter with { Before = view.Older };
        }

        Assert.Equal(Enumerable.Range(0, (2 * ReadHistory.PageSize) + 5).Reverse().Select(number => $"{number}"), seen);
        Assert.Equal(seen, (await Get<ExportHistory>().Export(coordinator, new HistoryFilter(Verb: "Tagged"))!.ToListAsync()).Select(line => line.RecordId));
        Assert.NotEmpty((await Get<ReadHistory>().Read(coordinator, new HistoryFilter(Before: "x.y")))!.Problems);
    }

    private static string Title(Practice practice) => practice.Title;

    private static string Words(HistoryLine line) => $"{line.Verb} {line.RecordType}";

    private static HistoryEntry Line(Verb verb, string type, object id, string note = "", Member? by = null, int days = 0) =>
        HistoryEntry.Of(by is null ? Actor.System : Actor.Member(by.Id, by.DisplayName, []), verb, type, id, An.Morning.AddDays(days).UtcDateTime, note);

    private async Task<IReadOnlyList<HistoryLine>> Read(Actor actor, HistoryFilter? filter = null) => (await Get<ReadHistory>().Read(actor, filter ?? new HistoryFilter()))!.Lines;

    public sealed class OnSqlite() : HistoryTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : HistoryTests(DatabaseProvider.Postgres);
}
