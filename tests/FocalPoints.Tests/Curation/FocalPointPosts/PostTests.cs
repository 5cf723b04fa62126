using FocalPoints.Curation.FocalPointPosts;
using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.States;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Curation.FocalPointPosts;

/// <summary>Every half year a State is asked who its focal point is; its word stands in the directory, two silences are a vacancy.</summary>
public abstract class PostTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private const string Address = "https://exchange.example/workspace/focal-point";

    [Fact]
    public async Task Each_focal_point_is_asked_once_in_half_a_year()
    {
        var (first, second) = (Holder(), Holder());
        await Database.Add(first, second, Holder("chad", monthsAgo: 5), An.Account.Contributor());

        Assert.Equal(1, await Get<AskToConfirm>().Run(Address));
        Assert.Equal(0, await Get<AskToConfirm>().Run(Address));

        await using var db = Database.Open();
        var mails = await db.Mails.AsNoTracking().ToListAsync();
        Assert.Equal(new[] { first.Email, second.Email }.Order(), mails.Select(mail => mail.To).Order());
        Assert.All(mails, mail => Assert.Contains(Address, mail.Text, StringComparison.Ordinal));
        Assert.Equal("lao-pdr", Assert.Single(await db.History.Where(entry => entry.Verb == Verb.AskedToConfirm).ToListAsync()).RecordId);
        Assert.True(Assert.Single(await Get<ReadOwnPosts>().Read(An.Actor.Of(first))).IsAsked);
    }

    [Fact]
    public async Task Several_nodes_at_once_ask_once()
    {
        await Database.Add(Holder());

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Get<AskToConfirm>().Run(Address))));

        await using var db = Database.Open();
        Assert.Equal((1, 1), (await db.Mails.CountAsync(), await db.History.CountAsync(entry => entry.Verb == Verb.AskedToConfirm)));
    }

    [Fact]
    public async Task Word_of_the_focal_point_stands_in_the_directory_and_is_asked_for_again_after_half_a_year()
    {
        var holder = Holder();
        await Database.Add(holder);
        await Get<AskToConfirm>().Run(Address);

        Assert.True((await Get<ConfirmPost>().Confirm(An.Actor.Of(holder), "lao-pdr", " National Regulatory Authority ", 0)).IsDone);

        var state = (await Get<ReadVocabulary>().Read()).States["lao-pdr"];
        Assert.Equal(("National Regulatory Authority", An.Morning.UtcDateTime), (state.Institution, state.ConfirmedAt));
        Assert.False(Assert.Single(await Get<ReadOwnPosts>().Read(An.Actor.Of(holder))).IsAsked);
        Assert.Equal(0, await Get<AskToConfirm>().Run(Address));
        Clock.SetUtcNow(An.Morning.AddMonths(FocalPointPost.MonthsBetween).AddMinutes(-1));
        Assert.Equal(0, await Get<AskToConfirm>().Run(Address));
        Clock.SetUtcNow(An.Morning.AddMonths(FocalPointPost.MonthsBetween));
        Assert.Equal(1, await Get<AskToConfirm>().Run(Address));
    }

    [Fact]
    public async Task Shipped_records_do_not_take_the_word_of_a_focal_point_away()
    {
        await Get<ConfirmPost>().Confirm(An.Actor.FocalPoint(), "lao-pdr", "National Regulatory Authority", 0);
        await using (var db = Database.Open())
            await db.States.Where(state => state.Id == "lao-pdr").ExecuteUpdateAsync(set => set.SetProperty(state => state.ReferenceDigest, "of an earlier version"));

        await Get<LoadReferenceData>().Run();

        Get<ReadVocabulary>().Forget();
        Assert.Equal("National Regulatory Authority", (await Get<ReadVocabulary>().Read()).States["lao-pdr"].Institution);
    }

    [Fact]
    public async Task Two_silences_are_a_vacancy_and_who_comes_next_ends_it()
    {
        var holder = Holder();
        await Database.Add(holder);
        await Get<AskToConfirm>().Run(Address);
        Clock.Advance(FocalPointPost.Patience);
        Assert.Null((await Lao()).Vacancy);

        Clock.SetUtcNow(An.Morning.AddMonths(FocalPointPost.MonthsBetween));
        Assert.Equal(1, await Get<AskToConfirm>().Run(Address));
        Clock.Advance(FocalPointPost.Patience - TimeSpan.FromMinutes(1));
        Assert.Null((await Lao()).Vacancy);
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(Vacancy.Silent, (await Lao()).Vacancy);
        Assert.Equal("lao-pdr", (await Get<ListPosts>().List(An.Actor.Secretariat()))!.First(post => post.Vacancy == Vacancy.Silent).StateId);

        await Database.Add(Holder(monthsAgo: 0));
        Assert.Null((await Lao()).Vacancy);
        Assert.Equal(0, await Get<AskToConfirm>().Run(Address));
    }

    [Fact]
    public async Task Late_answer_ends_a_vacancy()
    {
        var holder = Holder();
        await Database.Add(holder);
        for (var request = 0; request < 4; request++)
        {
            await Get<AskToConfirm>().Run(Address);
            Clock.SetUtcNow(Clock.GetUtcNow().AddMonths(FocalPointPost.MonthsBetween));
        }

        Assert.Equal(Vacancy.Silent, (await Lao()).Vacancy);
        Assert.True((await Get<ConfirmPost>().Confirm(An.Actor.Of(holder), "lao-pdr", "National Regulatory Authority", 0)).IsDone);
        Assert.Null((await Lao()).Vacancy);
    }

    [Fact]
    public async Task State_whose_only_mandate_ended_has_a_vacancy_and_is_not_asked()
    {
        var former = Holder();
        former.Mandates.ForEach(mandate => mandate.End(An.Morning.AddDays(-1).UtcDateTime));
        await Database.Add(former);

        Assert.Equal(0, await Get<AskToConfirm>().Run(Address));
        Assert.Equal(Vacancy.NobodyNamed, (await Lao()).Vacancy);
    }

    [Fact]
    public async Task Only_the_States_own_focal_point_confirms()
    {
        foreach (var actor in new[] { An.Actor.Visitor, An.Actor.Member(), An.Actor.Contributor(), An.Actor.FocalPoint("chad"), An.Actor.Coordinator(), An.Actor.Secretariat(), An.Actor.Former(), Actor.System })
            Assert.Equal(OutcomeKind.Denied, (await Get<ConfirmPost>().Confirm(actor, "lao-pdr", "Somebody else", 0)).Kind);
        foreach (var actor in new[] { An.Actor.Visitor, An.Actor.Member(), An.Actor.Contributor(), An.Actor.FocalPoint(), An.Actor.Former() })
            Assert.Null(await Get<ListPosts>().List(actor));
        Assert.Empty(await Get<ReadOwnPosts>().Read(An.Actor.Coordinator()));
        Assert.False(Assert.Single(await Get<ReadOwnPosts>().Read(An.Actor.Contributor())).MayAnswer);
    }

    [Theory]
    [InlineData("", ProblemRule.Required)]
    [InlineData("  ", ProblemRule.Required)]
    [InlineData("two\nlines", ProblemRule.ForbiddenCharacters)]
    public async Task Name_of_an_institution_is_one_line(string institution, ProblemRule rule)
    {
        var outcome = await Get<ConfirmPost>().Confirm(An.Actor.FocalPoint(), "lao-pdr", institution, 0);

        Assert.Equal(rule, Assert.Single(outcome.Problems).Rule);
        Assert.Equal(ProblemRule.TooLong, Assert.Single((await Get<ConfirmPost>().Confirm(An.Actor.FocalPoint(), "lao-pdr", new string('a', FocalPointPost.InstitutionMaxLength + 1), 0)).Problems).Rule);
    }

    [Fact]
    public async Task Form_sent_many_times_makes_one_record_and_one_of_two_that_differ_is_told()
    {
        var actor = An.Actor.FocalPoint();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Get<ConfirmPost>().Confirm(actor, "lao-pdr", "National Regulatory Authority", 0))));

        Assert.All(outcomes, outcome => Assert.True(outcome.IsDone));
        Assert.Equal(OutcomeKind.Stale, (await Get<ConfirmPost>().Confirm(An.Actor.FocalPoint(), "lao-pdr", "Ministry of Labour", 0)).Kind);
        await using var db = Database.Open();
        Assert.Equal(1, await db.History.CountAsync(entry => entry.Verb == Verb.Confirmed));
        var post = await db.Posts.SingleAsync();
        Assert.Equal((1, "National Regulatory Authority"), (post.Version, post.Institution));
    }

    private async Task<PostView> Lao() => (await Get<ListPosts>().List(An.Actor.Coordinator()))!.Single(post => post.StateId == "lao-pdr");

    private Member Holder(string stateId = "lao-pdr", int monthsAgo = FocalPointPost.MonthsBetween)
    {
        var member = An.Account.FocalPoint(stateId);
        member.Mandates.Clear();
        member.Mandates.Add(new Mandate { MemberId = member.Id, Role = MandateRole.FocalPoint, StateId = stateId, From = Clock.GetUtcNow().AddMonths(-monthsAgo).UtcDateTime, Nomination = "Note verbale" });
        return member;
    }

    public sealed class OnSqlite() : PostTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : PostTests(DatabaseProvider.Postgres);
}
