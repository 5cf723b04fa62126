using System.Net;
using FocalPoints.Curation.FocalPointPosts;
using FocalPoints.Members;
using FocalPoints.States;
using FocalPoints.Testing;
using FocalPoints.Web.Curation.FocalPointPosts;
using Xunit;

namespace FocalPoints.Web.Tests.Curation.HandOvers;

/// <summary>A focal point confirms its institution by a button, and the directory says when; coordinators see the vacancies.</summary>
public abstract class PostPagesTests(FocalPointsApp app) : PageTests(app)
{
    [Fact]
    public async Task Institution_is_put_right_and_the_directory_says_when()
    {
        var person = await App.SignInAsFocalPoint();
        var page = (await person.Get(PostUrls.Own)).Is(HttpStatusCode.OK);
        Assert.DoesNotContain("Confirmed in", (await person.Get("/focal-points")).TextOf("#lao-pdr"), StringComparison.Ordinal);

        var done = await person.Follow((await person.Submit(page.Form(), ("institution", "Authority <for> & with survivors"))).Is(HttpStatusCode.Found));

        Assert.Contains("The directory says so", done.TextOf("main [role=status]"), StringComparison.Ordinal);
        Assert.Contains("Authority <for> & with survivorsConfirmed in November 2026.", (await person.Get("/focal-points")).TextOf("#lao-pdr"), StringComparison.Ordinal);
        Assert.Contains("Confirmed in November 2026.", (await person.Get("/states/lao-pdr")).Text, StringComparison.Ordinal);

        // The same form again, and another word on the same old form.
        (await person.Submit(page.Form(), ("institution", "Authority <for> & with survivors"))).Is(HttpStatusCode.Found);
        var stale = (await person.Submit(page.Form(), ("institution", "Ministry of Labour"))).Is(HttpStatusCode.Conflict);
        Assert.Equal("Ministry of Labour", stale.One("#institution-lao-pdr").GetAttribute("value"));
        (await person.Submit(stale.Form(), ("institution", "Ministry of Labour"))).Is(HttpStatusCode.Found);
        Assert.Equal("true", (await person.Submit((await person.Get(PostUrls.Own)).Form(), ("institution", " "))).Is(HttpStatusCode.BadRequest).One("#institution-lao-pdr").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Request_is_told_where_the_focal_point_comes_by_and_to_nobody_else()
    {
        var holder = An.Account.FocalPoint("iraq");
        holder.Mandates[0] = new Mandate { MemberId = holder.Id, Role = MandateRole.FocalPoint, StateId = "iraq", From = An.Morning.AddMonths(-FocalPointPost.MonthsBetween).UtcDateTime };
        var (person, contributor) = (await App.SignInAs(holder), await App.SignInAsContributor("iraq"));

        await App.Get<AskToConfirm>().Run("https://exchange.example/workspace/focal-point");

        Assert.Equal(PostUrls.Own, (await person.Get("/workspace")).One(".note.warn a").GetAttribute("href"));
        Assert.Empty((await contributor.Get("/workspace")).TextsOf(".note.warn"));
        Assert.Empty((await contributor.Get(PostUrls.Own)).Is(HttpStatusCode.OK).TextsOf("main form button"));
    }

    [Fact]
    public async Task Coordinators_see_vacancies_first_in_a_constant_number_of_statements()
    {
        await App.Database.Add(An.Account.FocalPoint("lebanon"));
        var coordinator = await App.SignInAsCoordinator();
        await coordinator.Get(PostUrls.List); // The vocabulary is kept from here on.
        var before = (await coordinator.Get(PostUrls.List)).Is(HttpStatusCode.OK);
        Assert.Contains("Vacant: nobody has a mandate.", before.TextOf("#albania"), StringComparison.Ordinal);
        Assert.DoesNotContain("Vacant", before.TextOf("#lebanon"), StringComparison.Ordinal);

        await App.Database.Add(Enumerable.Range(0, 20).Select(_ => (object)An.Account.FocalPoint("albania")).ToArray());

        var after = await coordinator.Get(PostUrls.List);
        Assert.DoesNotContain("Vacant", after.TextOf("#albania"), StringComparison.Ordinal);
        Assert.Equal(before.Statements, after.Statements);
    }

    [Fact]
    public async Task Others_are_refused()
    {
        foreach (var person in new[] { await App.SignInAsMember(), await App.SignInAsFocalPoint("chad"), await App.SignInAsContributor("chad") })
            (await person.Get(PostUrls.List)).Is(HttpStatusCode.Forbidden);
        foreach (var person in new[] { await App.SignInAsMember(), await App.SignInAsCoordinator(), await App.SignInAsSecretariat() })
            (await person.Get(PostUrls.Own)).Is(HttpStatusCode.Forbidden);
    }

    public sealed class OnSqlite(SqliteApp app) : PostPagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : PostPagesTests(app), IClassFixture<PostgresApp>;
}
