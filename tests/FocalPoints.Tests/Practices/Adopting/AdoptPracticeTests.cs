using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Adopting;
using FocalPoints.Practices.Reading;
using FocalPoints.Search;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Practices.Adopting;

/// <summary>A State tells what it adapted of another State's practice.</summary>
public abstract class AdoptPracticeTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private const string Address = "https://exchange.example/practices/x/y#adapted";

    private static readonly AdoptionInput Words = new(1, "The workshop on a lorry.", "Two rounds became four.", "The radio spots.", "", "2025-03", "en");

    private readonly Practice practice = An.Practice();

    private readonly Actor chad = An.Actor.FocalPoint("chad");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.Add(practice);
    }

    [Fact]
    public async Task Adoption_is_read_by_all_who_read_the_practice_and_its_State_is_told_once()
    {
        var owner = An.Account.FocalPoint("lao-pdr");
        await Database.Add(owner, An.Account.Contributor("lao-pdr"), An.Account.FocalPoint("lebanon"));

        Assert.True((await Adopt(chad, 0, Words)).IsDone);
        Assert.True((await Adopt(chad, 1, Words with { Outcome = "Half as many broken limbs." })).IsDone);

        var read = await Get<ListAdoptions>().Of(Actor.Visitor, practice.Id);
        var adoption = Assert.Single(read.Items);
        Assert.Equal(("chad", 1, "Two rounds became four.", "Half as many broken limbs.", "2025-03"), (adoption.StateId, adoption.RevisionNumber, adoption.Changed, adoption.Outcome, adoption.Since));
        Assert.Equal(1, read.Total);
        Assert.Equal(practice.Number, Assert.Single(await Get<ListAdoptions>().By(Actor.Visitor, "chad")).Number);
        await using var db = Database.Open();
        var mail = Assert.Single(await db.Mails.ToListAsync());
        Assert.Equal((owner.Email, $"Chad adapted your practice {practice.Number}"), (mail.To, mail.Subject));
        Assert.Contains(Address, mail.Text, StringComparison.Ordinal);
        Assert.Equal([(Verb.Adapted, "Chad"), (Verb.AdaptationChanged, "Chad")], (await db.History.Where(entry => entry.RecordType == nameof(Adoption)).OrderBy(entry => entry.Id).ToListAsync())
            .Select(entry => (entry.Verb, entry.Note)));
    }

    [Fact]
    public async Task Sent_twenty_times_at_once_it_is_one()
    {
        await Database.Add(An.Account.FocalPoint("lao-pdr"));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Adopt(chad, 0, Words)));

        Assert.All(outcomes, outcome => Assert.True(outcome.IsDone));
        await using var db = Database.Open();
        Assert.Equal((1, 1, 1), (await db.Adoptions.CountAsync(), await db.Mails.CountAsync(), await db.History.CountAsync(entry => entry.Verb == Verb.Adapted)));
    }

    [Fact]
    public async Task Words_that_were_not_read_are_not_overwritten()
    {
        await Adopt(chad, 0, Words);
        await Adopt(chad, 1, Words with { Kept = "The lorry." });

        Assert.Equal(OutcomeKind.Stale, (await Adopt(chad, 0, Words with { Kept = "Nothing." })).Kind);
        Assert.Equal(OutcomeKind.Stale, (await Adopt(An.Actor.FocalPoint("chad"), 1, Words with { Kept = "Nothing." })).Kind);
        Assert.Equal(OutcomeKind.Stale, (await Get<WithdrawAdoption>().Withdraw(chad, practice.Id, "chad", 1)).Kind);
        Assert.Equal("The lorry.", (await Get<ListAdoptions>().Of(Actor.Visitor, practice.Id)).Items.Single().Kept);
    }

    [Fact]
    public async Task Only_the_focal_point_of_another_affected_State_writes_and_only_of_what_it_may_read()
    {
        var withdrawn = An.WithdrawnPractice();
        await Database.Add(withdrawn);
        var guarded = An.Practice(content: An.Content with { Visibility = Visibility.FocalPoints });
        await Database.Add(guarded);
        var notAffected = Actor.Member(Guid.NewGuid(), "Somebody", [new MandateInForce(MandateRole.FocalPoint, "chad", false, "")]);

        foreach (var actor in (Actor[])[Actor.Visitor, An.Actor.Former(), An.Actor.Contributor("chad"), An.Actor.Coordinator("chad"), An.Actor.Secretariat(), An.Actor.Member(), An.Actor.FocalPoint("lebanon"), notAffected])
            Assert.Equal(OutcomeKind.Denied, (await Adopt(actor, 0, Words)).Kind);
        Assert.Equal(OutcomeKind.Denied, (await Get<AdoptPractice>().Adopt(An.Actor.FocalPoint("lao-pdr"), practice.Id, "lao-pdr", 0, Words, Address)).Kind);
        Assert.Equal(OutcomeKind.Stale, (await Get<AdoptPractice>().Adopt(chad, withdrawn.Id, "chad", 0, Words, Address)).Kind);
        Assert.Equal(OutcomeKind.Missing, (await Get<AdoptPractice>().Adopt(chad, Guid.NewGuid(), "chad", 0, Words, Address)).Kind);
        Assert.Equal(OutcomeKind.Missing, (await Get<AdoptPractice>().Adopt(An.Actor.Member(), guarded.Id, "chad", 0, Words, Address)).Kind);

        Assert.True((await Get<AdoptPractice>().Adopt(chad, guarded.Id, "chad", 0, Words, Address)).IsDone);
        Assert.Empty((await Get<ListAdoptions>().Of(An.Actor.Member(), guarded.Id)).Items);
        Assert.Empty(await Get<ListAdoptions>().By(An.Actor.Member(), "chad"));
        Assert.Single(await Get<ListAdoptions>().By(An.Actor.FocalPoint("lebanon"), "chad"));
    }

    [Fact]
    public async Task What_is_missing_too_long_or_not_yet_begun_is_said_by_field()
    {
        var bad = new AdoptionInput(2, " ", new string('x', 1501), "a\u202eb", "", "2027", "tlh");

        var outcome = await Adopt(chad, 0, bad);

        Assert.Equal(["Revision Unknown", "Since OutOfRange", "Kept Required", "Changed TooLong", "Dropped ForbiddenCharacters", "Language Unknown"],
            outcome.Problems.Select(problem => $"{problem.Field} {problem.Rule}"));
        foreach (var since in (string[])["", "2025-13", "2025-03-14", "last year"])
            Assert.Equal(["Since"], (await Adopt(chad, 0, Words with { Since = since })).Problems.Select(problem => problem.Field));
        // Text elements are counted, not code units.
        Assert.True((await Adopt(chad, 0, Words with { Kept = string.Concat(Enumerable.Repeat("ກຳ", 750)) })).IsDone);
    }

    [Fact]
    public async Task Withdrawn_it_is_shown_to_nobody_and_may_be_written_again()
    {
        await Adopt(chad, 0, Words with { Outcome = "Good." });

        Assert.True((await Get<WithdrawAdoption>().Withdraw(chad, practice.Id, "chad", 1)).IsDone);
        Assert.True((await Get<WithdrawAdoption>().Withdraw(chad, practice.Id, "chad", 1)).IsDone);
        Assert.Equal(OutcomeKind.Missing, (await Get<WithdrawAdoption>().Withdraw(An.Actor.FocalPoint("lebanon"), practice.Id, "lebanon", 1)).Kind);

        Assert.Equal(0, (await Get<ListAdoptions>().Of(Actor.Visitor, practice.Id)).Total);
        Assert.Empty(await Get<ListAdoptions>().By(Actor.Visitor, "chad"));
        var form = (await Get<ReadAdoption>().Read(chad, practice.Number!, null))!.Recorded!;
        Assert.Equal((2, true, "Good."), (form.Version, form.IsWithdrawn, form.Words.Outcome));
        Assert.True((await Adopt(chad, 2, form.Words)).IsDone);
        Assert.Equal(1, (await Get<ListAdoptions>().Of(Actor.Visitor, practice.Id)).Total);
        await using var db = Database.Open();
        Assert.Equal([Verb.Adapted, Verb.AdaptationWithdrawn, Verb.Adapted], await db.History.OrderBy(entry => entry.Id).Where(entry => entry.RecordType == nameof(Adoption)).Select(entry => entry.Verb).ToListAsync());
    }

    [Fact]
    public async Task A_result_raises_the_evidence_at_once_and_its_withdrawal_lowers_it()
    {
        Assert.Equal((EvidenceLevel.Stated, 0), await Evidence());

        await Adopt(chad, 0, Words);
        Assert.Equal((EvidenceLevel.Stated, 1), await Evidence());

        await Adopt(chad, 1, Words with { Outcome = "Half as many broken limbs." });
        Assert.Equal((EvidenceLevel.AdaptedElsewhere, 1), await Evidence());

        await Get<WithdrawAdoption>().Withdraw(chad, practice.Id, "chad", 2);
        Assert.Equal((EvidenceLevel.Stated, 0), await Evidence());
    }

    [Fact]
    public async Task Newest_outcomes_come_first()
    {
        await Adopt(An.Actor.FocalPoint("lebanon"), 0, Words with { Outcome = "Good." }, "lebanon");
        Clock.Advance(TimeSpan.FromHours(1));
        await Adopt(chad, 0, Words);
        Clock.Advance(TimeSpan.FromHours(1));
        await Adopt(An.Actor.FocalPoint("iraq"), 0, Words with { Outcome = "Better." }, "iraq");

        Assert.Equal(["iraq", "lebanon", "chad"], (await Get<ListAdoptions>().Of(Actor.Visitor, practice.Id)).Items.Select(adoption => adoption.StateId));
        Clock.Advance(TimeSpan.FromHours(1));
        await Adopt(chad, 1, Words with { Outcome = "Best." });
        Assert.Equal(["chad", "iraq", "lebanon"], (await Get<ListAdoptions>().Of(Actor.Visitor, practice.Id)).Items.Select(adoption => adoption.StateId));
    }

    [Fact]
    public async Task Lists_sort_by_how_many_States_adapted_then_by_age_then_by_number()
    {
        var old = An.Practice(publishedAt: An.Morning.AddDays(-300));
        var oldToo = An.Practice(publishedAt: An.Morning.AddDays(-300));
        var young = An.Practice("lebanon", publishedAt: An.Morning.AddDays(-10));
        await Database.Add(old, oldToo, young);
        foreach (var state in (string[])["chad", "lebanon"])
            await Get<AdoptPractice>().Adopt(An.Actor.FocalPoint(state), old.Id, state, 0, Words, Address);
        await Get<AdoptPractice>().Adopt(chad, oldToo.Id, "chad", 0, Words, Address);
        await Get<AdoptPractice>().Adopt(chad, practice.Id, "chad", 0, Words, Address);

        var input = new SearchInput { Sort = SearchSort.Adopted };
        var found = await Get<SearchPractices>().Search(input, Actor.Visitor);

        Assert.Equal([old.Number, practice.Number, oldToo.Number, young.Number], found.Page.Items.Select(card => card.Number));
        Assert.Equal([2, 1, 1, 0], found.Page.Items.Select(card => card.AdoptedBy));
        Assert.Equal("?sort=adopted", input.ToQuery());
    }

    // Facet, card and the practice's own page agree.
    private async Task<(EvidenceLevel, int)> Evidence()
    {
        var found = await Get<SearchPractices>().Search(new SearchInput(), Actor.Visitor);
        var card = found.Page.Items.Single(card => card.Number == practice.Number);
        var page = (await Get<ReadPractice>().Read(Actor.Visitor, practice.Number!))!;
        Assert.Equal(card.Evidence, page.Evidence);
        Assert.Equal(card.Facts.AdaptedWithResult, page.AdaptedWithResult);
        Assert.Equal(card.Evidence.ToQueryValue(), found.Facets[SearchFacet.Evidence].Single().Value);
        return (card.Evidence, card.AdoptedBy);
    }

    private Task<Outcome> Adopt(Actor actor, int version, AdoptionInput words, string state = "chad") => Get<AdoptPractice>().Adopt(actor, practice.Id, state, version, words, Address);

    public sealed class OnSqlite() : AdoptPracticeTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : AdoptPracticeTests(DatabaseProvider.Postgres);
}
