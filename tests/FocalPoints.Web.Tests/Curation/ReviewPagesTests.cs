using System.Net;
using FocalPoints.Curation.Links;
using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Web.Tests.Curation;

/// <summary>The coordinators' queue, what they see of a practice, and what its authors see of them.</summary>
public abstract class ReviewPagesTests(FocalPointsApp app) : PageTests(app)
{
    [Fact]
    public async Task Coordinator_takes_looks_comments_and_asks_and_the_state_mends_just_that()
    {
        var practice = await Published(An.Content with { Results = "Twice as many people." });
        var account = An.Account.Coordinator();
        var coordinator = await App.SignInAs(account);
        var queue = (await coordinator.Get("/workspace/review?state=lao-pdr&what=new")).Is(HttpStatusCode.OK);
        Assert.NotNull(queue.Document.QuerySelector($"article.card a[href='{Review(practice)}']"));
        var page = (await coordinator.Get(Review(practice))).Is(HttpStatusCode.OK);
        Assert.Equal(practice.Title, page.Heading);

        page = await coordinator.Follow(await coordinator.Submit(page.Form("form:has([name=from])")));
        Assert.Contains("you since 24 November 2026", page.TextOf("main .head .facts"));
        var comment = page.Form("form:has([name=comment])");
        (await coordinator.Submit(comment, ("field", "Results"), ("text", " "))).Is(HttpStatusCode.BadRequest);
        var said = await coordinator.Submit(comment, ("field", "Results"), ("text", "Which year is it?"));
        await coordinator.Submit(comment, ("field", "Results"), ("text", "Which year is it?"));
        Assert.EndsWith("#said", said.Location);
        page = await coordinator.Get(Review(practice));
        Assert.Single(page.Document.QuerySelectorAll("article.comment"));
        (await coordinator.Submit(page.Form("form:has([name=reason])"), ("reason", ""))).Is(HttpStatusCode.BadRequest);
        Assert.EndsWith("/workspace/review", (await coordinator.Submit(page.Form("form:has([name=reason])"), ("reason", "The year is missing."))).Location);

        var lao = await App.SignInAsFocalPoint();
        Assert.NotNull((await lao.Get("/workspace?shelf=published")).Document.QuerySelector($"a[href='{Conversation(practice)}']"));
        var conversation = (await lao.Get(Conversation(practice))).Is(HttpStatusCode.OK);
        Assert.Contains("The year is missing.", conversation.Text);
        Assert.Contains("Which year is it?", conversation.TextOf("article.comment"));
        Assert.Contains(account.DisplayName, conversation.Text);
        Assert.EndsWith($"/workspace/compose/{practice.Id}", (await lao.Submit(conversation.Form("form:not(:has([name=comment])):not(.util form)"))).Location);
        conversation = await lao.Get(Conversation(practice));
        Assert.NotNull(conversation.Document.QuerySelector($"a[href='/workspace/compose/{practice.Id}?field=Results']"));
        await lao.Submit(conversation.Form("form:has([name=comment])"), ("field", "Results"), ("text", "It is 2025."));
        await App.Get<SaveDraft>().Save(An.Actor.FocalPoint(), practice.Id, 1, practice.Content! with { Results = "Twice as many people in 2025." });
        await lao.Submit((await lao.Get($"/workspace/compose/{practice.Id}/publish")).Form(), ("significance", "minor"), ("note", "Said which year."));

        page = (await coordinator.Get(Review(practice))).Is(HttpStatusCode.OK);
        Assert.Equal(["Results"], page.TextsOf("#changed h3"));
        Assert.Contains("in 2025", page.TextOf("#changed"));
        Assert.Contains("It is 2025.", page.Text);
        Assert.EndsWith("/workspace/review", (await coordinator.Submit(page.Form("form:has([name=stamp]):not(:has([name=reason]))"))).Location);
        Assert.Null((await coordinator.Get("/workspace/review")).Document.QuerySelector($"a[href='{Review(practice)}']"));
    }

    [Fact]
    public async Task What_a_machine_found_is_shown_before_the_text()
    {
        var told = await Published(An.Content with { Title = "Hydrotherapy in a river pool above the ferry", Summary = "Physiotherapists warm a river pool with sun and stones, so that people with amputations exercise twice a week without a hospital." });
        var practice = await Published(An.Content with
        {
            Title = "Hydrotherapy in a river pool below the ferry",
            Summary = "Physiotherapists warm a river pool with sun and stones, so that people with amputations exercise twice a week without a hospital bed.",
            Challenge = "Souk Phommachan was injured in 2019; call +856 20 5551 2345.",
            Sources = [new Source("A report", "https://report.example/2025"), new Source("A letter", "https://letter.example/")],
        });
        await App.Database.Add(new LinkReport { PracticeId = practice.Id, CheckedAt = An.Morning.UtcDateTime, Links = [new("https://report.example/2025", LinkAnswer.Gone), new("https://letter.example/", LinkAnswer.Answers)] });
        var coordinator = await App.SignInAsCoordinator();

        var checks = (await coordinator.Get(Review(practice))).Is(HttpStatusCode.OK).TextOf("#checks");

        Assert.Contains("Souk Phommachan", checks);
        Assert.Contains("+856 20 5551 2345", checks);
        Assert.Contains("https://report.example/2025", checks);
        Assert.DoesNotContain("letter.example", checks);
        Assert.Contains(told.Number!, checks);
        Assert.Contains("asked whether they answer on 24 November 2026", checks);
    }

    [Fact]
    public async Task Queue_and_review_cost_as_many_statements_however_much_waits()
    {
        var practice = await Published();
        await Published(); // Something similar is found from the start: reading it is a statement of its own.
        var coordinator = await App.SignInAsCoordinator();
        await coordinator.Get("/workspace/review");
        await coordinator.Get(Review(practice));
        var queue = (await coordinator.Get("/workspace/review")).Statements;
        var review = (await coordinator.Get(Review(practice))).Statements;
        for (var count = 0; count < 12; count++)
            await Published();
        await coordinator.Get(Review(practice));

        Assert.Equal(queue, (await coordinator.Get("/workspace/review")).Statements);
        Assert.Equal(review, (await coordinator.Get(Review(practice))).Statements);
        Assert.InRange(queue, 2, 4);
        Assert.InRange(review, 4, 10);
    }

    [Fact]
    public async Task Nobody_but_coordinators_sees_the_queue_and_nobody_but_authors_the_conversation()
    {
        var practice = await Published();
        foreach (var person in new[] { await App.SignInAsFocalPoint(), await App.SignInAsContributor(), await App.SignInAsSecretariat(), await App.SignInAsMember(), await App.SignInAs(An.Account.Former()) })
        {
            (await person.Get("/workspace/review")).Is(HttpStatusCode.Forbidden);
            (await person.Get(Review(practice))).Is(HttpStatusCode.Forbidden);
            (await person.Get(Review(practice) + "/classification")).Is(HttpStatusCode.Forbidden);
            (await person.Get(Conversation(practice))).Is(HttpStatusCode.NotFound);
            var token = await FormToken.Of(App, person);
            (await person.Post(Review(practice), (FormToken.Field, token), ("_handler", "approve"), ("stamp", "revision-1"))).Is(HttpStatusCode.Forbidden);
        }

        var coordinator = await App.SignInAsCoordinator();
        (await coordinator.Get(Review(An.Draft()))).Is(HttpStatusCode.NotFound);
        (await coordinator.Get(Conversation(practice))).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Step_on_a_text_that_changed_shows_the_new_one_and_does_nothing()
    {
        var practice = await Published();
        var coordinator = await App.SignInAsCoordinator();
        var page = await coordinator.Get(Review(practice));
        await App.Get<EditPublished>().Edit(An.Actor.FocalPoint(), practice.Id);
        var account = An.Account.FocalPoint();
        await App.Database.Add(account);
        await App.Get<PublishPractice>().Publish(An.Actor.Of(account), practice.Id, 1, "", RevisionSignificance.Typo);

        var answer = (await coordinator.Submit(page.Form("form:has([name=reason])"), ("reason", "What I typed"))).Is(HttpStatusCode.Conflict);

        Assert.Equal("What I typed", answer.TextOf("textarea[name=reason]"));
        Assert.StartsWith("Error:", answer.Document.Title);
    }

    [Fact]
    public async Task Classification_is_corrected_and_the_front_page_shows_what_was_chosen()
    {
        var practice = await Published();
        var coordinator = await App.SignInAsCoordinator();
        var read = await coordinator.Get($"/practices/{practice.Number}/{practice.Slug}");
        Assert.NotNull(read.Document.QuerySelector($"a[href='{Review(practice)}']"));
        var page = (await coordinator.Get(Review(practice) + "/classification")).Is(HttpStatusCode.OK);

        (await coordinator.Submit(page.Form("main form"), ("Themes", Array.Empty<string>()), ("reason", "It is about hospitals."))).Is(HttpStatusCode.BadRequest);
        Assert.EndsWith(Review(practice), (await coordinator.Submit(page.Form("main form"), ("Themes", new[] { "medical-care" }), ("reason", "It is about hospitals."))).Location);
        await coordinator.Submit((await coordinator.Get(Review(practice))).Form("form:has([name=feature])"));

        await using var db = App.Database.Open();
        Assert.Equal(["medical-care"], (await db.Practices.AsNoTracking().SingleAsync(other => other.Id == practice.Id)).Content!.Themes);
        Assert.Contains(practice.Title, (await App.Visitor().Get("/")).TextOf("#featured"));
        await coordinator.Submit((await coordinator.Get(Review(practice))).Form("form:has([name=feature])"));
        Assert.Null((await App.Visitor().Get("/")).Document.QuerySelector("#featured"));
    }

    private static string Review(Practice practice) => $"/workspace/review/{practice.Id}";

    private static string Conversation(Practice practice) => $"/workspace/practices/{practice.Id}/review";

    private async Task<Practice> Published(PracticeContent? content = null)
    {
        var draft = An.Draft(content: content);
        var account = An.Account.FocalPoint();
        await App.Database.Add(account, draft);
        Assert.True((await App.Get<PublishPractice>().Publish(An.Actor.Of(account), draft.Id, 1, "", RevisionSignificance.Major)).IsDone);
        await using var db = App.Database.Open();
        return await db.Practices.AsNoTracking().SingleAsync(practice => practice.Id == draft.Id);
    }

    public sealed class OnSqlite(SqliteApp app) : ReviewPagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : ReviewPagesTests(app), IClassFixture<PostgresApp>;
}
