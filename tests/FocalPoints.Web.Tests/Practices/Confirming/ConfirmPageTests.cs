using System.Net;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Confirming;
using FocalPoints.Practices.Drafting;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Web.Tests.Practices.Confirming;

/// <summary>What others wrote in a State's name, handed in and answered by its focal point.</summary>
public abstract class ConfirmPageTests(FocalPointsApp app) : PageTests(app)
{
    [Fact]
    public async Task Contributor_hands_in_and_focal_point_confirms()
    {
        var contributor = An.Account.Contributor();
        var draft = await Draft(contributor);
        var person = await App.SignInAs(contributor);
        var form = (await person.Get(Publish(draft))).Is(HttpStatusCode.OK);

        var handedIn = await person.Follow(await person.Submit(form.Form()));

        Assert.Contains("With the focal point since 24 November 2026", handedIn.Is(HttpStatusCode.OK).Text);
        Assert.Empty(handedIn.Document.QuerySelectorAll("main form"));
        var lao = await App.SignInAsFocalPoint();
        Assert.NotNull((await lao.Get("/workspace")).Document.QuerySelector($"a[href='/workspace/compose/{draft.Id}/confirm']"));
        var page = (await lao.Get(Confirm(draft))).Is(HttpStatusCode.OK);
        Assert.Equal("Is this the word of Lao PDR?", page.Heading);
        Assert.Contains(draft.Draft!.Content.Challenge, page.Text);
        Assert.Contains(contributor.DisplayName, page.TextOf("main .head .facts"));
        Assert.Equal(2, page.Statements);
        Assert.Equal(PracticeStatus.Draft, (await Saved(draft)).Status);

        Assert.EndsWith("/published", (await lao.Submit(page.Form("form:has(button:not(.quiet)):not(.util form)"))).Location);

        var practice = await Saved(draft);
        var read = (await App.Visitor().Get($"/practices/{practice.Number}/{practice.Slug}")).Is(HttpStatusCode.OK);
        Assert.Contains("by the focal point of Lao PDR, 24 November 2026.", read.Text);
        Assert.DoesNotContain("FocalPoint ", read.Text);
        Assert.DoesNotContain(contributor.DisplayName, read.Html);
    }

    [Fact]
    public async Task Members_read_the_name_of_who_confirmed_and_nobody_an_address()
    {
        var focalPoint = An.Account.FocalPoint();
        var lao = await App.SignInAs(focalPoint);
        var draft = await Draft(focalPoint);
        await lao.Submit((await lao.Get(Publish(draft))).Form());
        var practice = await Saved(draft);
        var address = $"/practices/{practice.Number}/{practice.Slug}";

        Assert.Contains($"({focalPoint.DisplayName})", (await (await App.SignInAsMember()).Get(address)).Text);
        Assert.DoesNotContain(focalPoint.Email!, (await (await App.SignInAsMember()).Get(address)).Html);
        Assert.DoesNotContain(focalPoint.DisplayName, (await App.Visitor().Get(address)).Html);
    }

    [Fact]
    public async Task Opening_the_page_confirms_nothing_and_others_find_nothing_there()
    {
        var draft = await Submitted();
        foreach (var person in new[] { await App.SignInAsFocalPoint("chad"), await App.SignInAsCoordinator(), await App.SignInAsSecretariat(), await App.SignInAsMember(), await App.SignInAs(An.Account.Former()) })
            (await person.Get(Confirm(draft))).Is(HttpStatusCode.NotFound);
        Assert.EndsWith("/account/login", (await App.Visitor().Get(Confirm(draft))).Location!.Split('?')[0]);
        Assert.Equal(Publish(draft), new Uri((await (await App.SignInAsContributor()).Get(Confirm(draft))).Location!, UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } uri ? uri.AbsolutePath : Publish(draft));
        (await (await App.SignInAsFocalPoint()).Get(Confirm(draft))).Is(HttpStatusCode.OK);

        Assert.Equal((PracticeStatus.Draft, DraftStage.WithFocalPoint), ((await Saved(draft)).Status, (await Saved(draft)).Draft!.Stage));
    }

    [Fact]
    public async Task Giving_back_needs_a_reason_and_keeps_what_was_typed()
    {
        var draft = await Submitted();
        var lao = await App.SignInAsFocalPoint();
        var page = await lao.Get(Confirm(draft));
        var decline = page.Form("form:has([name=reason])");

        var refused = (await lao.Submit(decline, ("reason", new string('x', 1001)))).Is(HttpStatusCode.BadRequest);

        Assert.Equal(new string('x', 1001), refused.TextOf("textarea[name=reason]"));
        Assert.StartsWith("Error:", refused.Document.Title);
        Assert.EndsWith("/workspace", (await lao.Submit(decline, ("reason", "The figures are from another year."))).Location);
        var contributor = await App.SignInAsContributor();
        Assert.Contains("The figures are from another year.", (await contributor.Get(Publish(draft))).Text);
        Assert.Equal(DraftStage.ChangesRequested, (await Saved(draft)).Draft!.Stage);
    }

    [Fact]
    public async Task Text_that_changed_since_is_not_confirmed()
    {
        var draft = await Submitted();
        var lao = await App.SignInAsFocalPoint();
        var page = await lao.Get(Confirm(draft));
        await App.Get<SaveDraft>().Save(An.Actor.Contributor(), draft.Id, 1, draft.Draft!.Content with { Challenge = "What a colleague wrote in the meantime." });
        await App.Get<SubmitDraft>().Submit(An.Actor.Contributor(), draft.Id, 2, "https://localhost/");

        var answer = (await lao.Submit(page.Form("form:has([name=version]):not(:has([name=reason]))"))).Is(HttpStatusCode.Conflict);

        Assert.Contains("What a colleague wrote in the meantime.", answer.Text);
        Assert.Equal(PracticeStatus.Draft, (await Saved(draft)).Status);
    }

    [Fact]
    public async Task Coordinator_prepares_a_draft_that_its_state_confirms()
    {
        var coordinator = await App.SignInAsCoordinator();
        var page = (await coordinator.Get("/workspace/prepare")).Is(HttpStatusCode.OK);
        (await coordinator.Submit(page.Form("main form"), ("state", ""), ("note", ""))).Is(HttpStatusCode.BadRequest);

        var begun = await coordinator.Submit(page.Form("main form"), ("state", "chad"), ("source", "Call"), ("note", "Telephone call of 3 March"));

        var id = Guid.Parse(begun.Location!.Split('/')[^1]);
        (await coordinator.Follow(begun)).Is(HttpStatusCode.OK);
        var chad = await App.SignInAsFocalPoint("chad");
        (await chad.Get($"/workspace/compose/{id}")).Is(HttpStatusCode.NotFound);
        await using var db = App.Database.Open();
        var memberId = (await db.Practices.SingleAsync(practice => practice.Id == id)).CreatedById;
        await App.Get<SaveDraft>().Save(Actor.Member(memberId, "Somebody", [new MandateInForce(MandateRole.Coordinator, "mexico", false, "")]), id, 1, An.Content);
        Assert.EndsWith("/workspace/prepare", (await coordinator.Submit((await coordinator.Get($"/workspace/compose/{id}/publish")).Form())).Location);
        Assert.Contains("With the focal point", (await coordinator.Get("/workspace/prepare")).Text);
        var confirm = (await chad.Get($"/workspace/compose/{id}/confirm")).Is(HttpStatusCode.OK);
        Assert.Contains("Telephone call of 3 March", confirm.TextOf("main .head .facts"));

        await chad.Submit(confirm.Form("form:has([name=version]):not(:has([name=reason]))"));

        var practice = await db.Practices.AsNoTracking().SingleAsync(practice => practice.Id == id);
        var read = (await App.Visitor().Get($"/practices/{practice.Number}/{practice.Slug}")).Is(HttpStatusCode.OK);
        Assert.Contains("Prepared for the State by the coordinators from a conversation.", read.Text);
        Assert.DoesNotContain("3 March", read.Html);
    }

    [Fact]
    public async Task Prepared_drafts_are_listed_with_as_many_statements_however_many_there_are()
    {
        var coordinator = await App.SignInAsCoordinator();
        await coordinator.Get("/workspace/prepare"); // From now on the vocabulary is known.
        var few = (await coordinator.Get("/workspace/prepare")).Statements;
        for (var count = 0; count < 12; count++)
            await App.Get<PrepareForState>().Prepare(An.Actor.Coordinator(), Guid.NewGuid(), "chad", "en", PreparationSource.Meeting, "Intersessional meeting");

        Assert.Equal(few, (await coordinator.Get("/workspace/prepare")).Statements);
        foreach (var other in new[] { await App.SignInAsFocalPoint(), await App.SignInAsMember(), await App.SignInAs(An.Account.Former()) })
            (await other.Get("/workspace/prepare")).Is(HttpStatusCode.Forbidden);
    }

    private static string Publish(Practice draft) => $"/workspace/compose/{draft.Id}/publish";

    private static string Confirm(Practice draft) => $"/workspace/compose/{draft.Id}/confirm";

    private async Task<Practice> Draft(Member by)
    {
        var draft = An.Draft(by: An.Actor.Of(by));
        await App.Database.Add(draft);
        return draft;
    }

    private async Task<Practice> Submitted()
    {
        var draft = An.Draft();
        await App.Database.Add(draft);
        Assert.True((await App.Get<SubmitDraft>().Submit(An.Actor.Contributor(), draft.Id, 1, "https://localhost/")).IsDone);
        return draft;
    }

    private async Task<Practice> Saved(Practice draft)
    {
        await using var db = App.Database.Open();
        return await db.Practices.Include(practice => practice.Draft).SingleAsync(practice => practice.Id == draft.Id);
    }

    public sealed class OnSqlite(SqliteApp app) : ConfirmPageTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : ConfirmPageTests(app), IClassFixture<PostgresApp>;
}
