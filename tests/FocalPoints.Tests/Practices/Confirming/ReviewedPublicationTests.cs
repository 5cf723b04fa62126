using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Confirming;
using FocalPoints.Practices.Drafting;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace FocalPoints.Tests.Practices.Confirming;

/// <summary>Where the operator wants it, a coordinator approves as well: what the focal point confirmed, and nothing else.</summary>
public abstract class ReviewedPublicationTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private Member focalPoint = null!, coordinator = null!;

    private Actor Lao => An.Actor.Of(focalPoint);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Get<IOptions<PublicationOptions>>().Value.Mode = PublicationMode.Reviewed;
        (focalPoint, coordinator) = (An.Account.FocalPoint(), An.Account.Coordinator());
        await Database.Add(focalPoint, coordinator);
    }

    [Fact]
    public async Task Nothing_is_public_before_both_agreed()
    {
        var id = await Draft();

        Assert.Equal(OutcomeKind.Denied, (await Publish(Lao, id)).Kind);
        Assert.Equal(OutcomeKind.Missing, (await Publish(An.Actor.Of(coordinator), id)).Kind);
        Assert.True((await Confirm(id)).IsDone);
        Assert.True((await Confirm(id)).IsDone);
        Assert.Equal(OutcomeKind.Denied, (await Publish(Lao, id)).Kind);
        Assert.Equal(OutcomeKind.Missing, (await Publish(An.Actor.Secretariat(), id)).Kind);
        Clock.Advance(TimeSpan.FromDays(2));
        Assert.True((await Publish(An.Actor.Of(coordinator), id)).IsDone);

        await using var db = Database.Open();
        var practice = await db.Practices.Include(practice => practice.Revisions).SingleAsync();
        var revision = Assert.Single(practice.Revisions);
        Assert.Equal((focalPoint.Id, An.Morning.UtcDateTime, (Guid?)focalPoint.Id), (revision.Confirmation!.ById, revision.Confirmation.At, revision.PublishedById));
        Assert.Equal((null, PracticeStatus.Published), (practice.ReviewSince, practice.Status));
        Assert.Equal([coordinator.Email!, focalPoint.Email!], (await db.Mails.OrderBy(mail => mail.CreatedAt).ToListAsync()).Select(mail => mail.To));
    }

    [Fact]
    public async Task Text_that_was_changed_after_it_was_confirmed_is_not_approved()
    {
        var id = await Draft();
        await Confirm(id);

        Assert.True((await Get<SaveDraft>().Save(An.Actor.Contributor(), id, 1, An.Content)).IsDone);

        Assert.Equal(OutcomeKind.Missing, (await Publish(An.Actor.Of(coordinator), id)).Kind);
        Assert.Equal(OutcomeKind.Stale, (await Confirm(id)).Kind);
        await using var db = Database.Open();
        Assert.Equal((0, null), (await db.Revisions.CountAsync(), (await db.Practices.SingleAsync()).ReviewSince));
    }

    [Fact]
    public async Task Note_and_significance_are_the_focal_points()
    {
        var practice = An.Practice();
        await Database.Add(practice);
        await Get<EditPublished>().Edit(Lao, practice.Id);

        Assert.Equal("Note", Assert.Single((await Confirm(practice.Id, note: " ", significance: RevisionSignificance.Major)).Problems).Field);
        Assert.True((await Confirm(practice.Id, note: "New figures.", significance: RevisionSignificance.Major)).IsDone);
        Assert.True((await Get<PublishPractice>().Publish(An.Actor.Of(coordinator), practice.Id, 1, "My own words", RevisionSignificance.Typo)).IsDone);

        await using var db = Database.Open();
        var revision = await db.Revisions.SingleAsync(revision => revision.Number == 2);
        Assert.Equal(("New figures.", RevisionSignificance.Major), (revision.Note, revision.Significance));
    }

    [Fact]
    public async Task Only_the_focal_point_confirms()
    {
        var id = await Draft();

        Assert.Equal(OutcomeKind.Denied, (await Confirm(id, An.Actor.Contributor())).Kind);
        foreach (var other in new[] { An.Actor.FocalPoint("chad"), An.Actor.Of(coordinator), An.Actor.Secretariat(), An.Actor.Member(), An.Actor.Former(), Actor.Visitor })
            Assert.Equal(OutcomeKind.Missing, (await Confirm(id, other)).Kind);
        Get<IOptions<PublicationOptions>>().Value.Mode = PublicationMode.Direct;
        Assert.Equal(OutcomeKind.Denied, (await Confirm(id)).Kind);
    }

    private Task<Outcome> Confirm(Guid id, Actor? by = null, string note = "", RevisionSignificance significance = RevisionSignificance.Typo) =>
        Get<ConfirmDraft>().Confirm(by ?? Lao, id, 1, note, significance, "https://exchange.example/");

    private Task<Outcome<PublishedView>> Publish(Actor by, Guid id) => Get<PublishPractice>().Publish(by, id, 1, "", RevisionSignificance.Major);

    private async Task<Guid> Draft()
    {
        var draft = An.Draft();
        await Database.Add(draft);
        return draft.Id;
    }

    public sealed class OnSqlite() : ReviewedPublicationTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : ReviewedPublicationTests(DatabaseProvider.Postgres);
}

/// <summary>How the operator says it.</summary>
public sealed class PublicationOptionsTests
{
    [Theory]
    [InlineData("Publication", "Reviewed", PublicationMode.Reviewed)]
    [InlineData("Publication:Mode", "Reviewed", PublicationMode.Reviewed)]
    [InlineData("Publication", "direct", PublicationMode.Direct)]
    [InlineData("Other", "Reviewed", PublicationMode.Direct)]
    public void Mode_is_read(string key, string value, PublicationMode mode) => Assert.Equal(mode, Read(key, value).Mode);

    [Fact]
    public void What_is_no_mode_is_said() => Assert.Contains("Publication is Direct or Reviewed.", Assert.Throws<OptionsValidationException>(() => Read("Publication", "Sometimes")).Message);

    private static PublicationOptions Read(string key, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddFocalPoints(configuration).BuildServiceProvider();
        return services.GetRequiredService<IOptions<PublicationOptions>>().Value;
    }
}
