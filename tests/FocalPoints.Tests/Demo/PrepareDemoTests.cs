using FocalPoints.Data;
using FocalPoints.Demo;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Members.Passwords;
using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Xunit;

namespace FocalPoints.Tests.Demo;

public abstract class PrepareDemoTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    [Fact]
    public async Task Where_it_is_not_enabled_nothing_is_made()
    {
        await Get<PrepareDemo>().Run(Cancel);

        await using var db = Database.Open();
        Assert.Equal((0, 0, 0), (await db.Users.CountAsync(Cancel), await db.Practices.CountAsync(Cancel), await db.Tags.CountAsync(Cancel)));
        Assert.Empty(Log.Lines);
    }

    [Fact]
    public async Task First_start_makes_every_account_and_sample()
    {
        await Start();

        await using var db = Database.Open();
        var practices = await db.Practices.Include(practice => practice.Revisions).ToListAsync(Cancel);
        Assert.Equal(76, practices.Count);
        Assert.All(practices, practice => Assert.True(practice is { IsIllustration: true, Status: PracticeStatus.Published, RevisionNumber: 1 }));
        Assert.All(practices, practice => Assert.NotEmpty(practice.Content!.Sources));
        Assert.Equal(8, practices.Count(practice => practice.Kind == PracticeKind.Caution));
        Assert.All(practices, practice => Assert.Equal(practice.Kind == PracticeKind.Caution, practice.Visibility == Visibility.FocalPoints));
        Assert.Equal(42, practices.Count(practice => practice.Evidence == EvidenceLevel.IndependentlySourced));

        Assert.Equal(76, practices.Select(practice => practice.PublishedAt).Distinct().Count());
        Assert.All(practices, practice => Assert.InRange(practice.PublishedAt!.Value, new DateTime(2024, 11, 24), An.Morning.UtcDateTime));
        Assert.Equal(["FP-LAO-2025-0001", "FP-LAO-2025-0002", "FP-LAO-2025-0003", "FP-LAO-2025-0004", "FP-LAO-2026-0001", "FP-LAO-2026-0002", "FP-LAO-2026-0003", "FP-LAO-2026-0004"],
            practices.Where(practice => practice.StateId == "lao-pdr").OrderBy(practice => practice.PublishedAt).Select(practice => practice.Number));

        var translations = await db.Translations.ToListAsync(Cancel);
        Assert.Equal((15, 2), (translations.Count, translations.Count(translation => !translation.IsComplete)));
        Assert.All(translations, translation => Assert.True(translation is { Origin: TranslationOrigin.Machine, IsChecked: false, RevisionNumber: 1 }));
        var comments = await db.Comments.ToListAsync(Cancel);
        Assert.Equal((22, 21), (comments.Count(comment => comment.ParentId is null), comments.Count(comment => comment.ParentId is not null)));
        Assert.All(comments, comment => Assert.True(comment is { IsIllustration: true, AuthorId: null, AuthorStateId: not null, AuthorRole: MandateRole.FocalPoint }));
        var adoptions = await db.Adoptions.ToListAsync(Cancel);
        Assert.Equal((5, 3), (adoptions.Count, adoptions.Count(adoption => adoption.OutcomeAt is not null)));
        Assert.All(adoptions, adoption => Assert.True(adoption is { IsIllustration: true, RecordedById: null, RevisionNumber: 1, WithdrawnAt: null }));
        Assert.Equal(76, await db.History.CountAsync(entry => entry.Verb == Verb.Published, Cancel));
        Assert.NotEmpty(await db.PracticeTags.Where(tagging => tagging.Tag!.Name == "mobile clinic").ToListAsync(Cancel));
        Assert.Contains("Demonstration: 8 accounts and 76 practices added", Assert.Single(Log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_account_signs_in_and_has_its_mandate()
    {
        await Start();

        List<string> roles = [];
        foreach (var account in DemoAccount.All)
        {
            var member = (await Get<CheckCredentials>().Check(account.Email, DemoAccount.Password, "192.0.2.1", Cancel)).Value;
            Assert.NotNull(member);
            var actor = await Get<ReadActor>().Read(member.Id, member.SecurityStamp!, Cancel);
            var mandate = Assert.Single(actor!.Mandates);
            roles.Add($"{mandate.Role} {mandate.StateId}{(actor.OwnStates.Any(actor.SpeaksFor) ? " speaks" : "")}");
        }

        Assert.Equal(
        [
            "FocalPoint lao-pdr speaks", "FocalPoint lebanon speaks", "FocalPoint chad speaks", "FocalPoint guinea-bissau speaks",
            "Contributor lao-pdr", "Coordinator mexico", "Member ", "Secretariat ",
        ], roles);
    }

    [Fact]
    public async Task Second_start_adds_nothing_with_few_statements()
    {
        await Start();
        Log.Forget();

        await Start();

        Assert.InRange(Log.StatementCount, 2, 3);
        Assert.Contains("0 accounts and 0 practices added", Assert.Single(Log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_changed_since_stays()
    {
        await Start();
        await using (var db = Database.Open())
        {
            (await db.Practices.SingleAsync(practice => practice.Number == "FP-LAO-2025-0001", Cancel)).Withdraw("The fund closed.", null, An.Morning.UtcDateTime);
            (await db.Users.FirstAsync(user => user.Email == "chad@demo.example", Cancel)).DisplayName = "Somebody else";
            await db.Mandates.Where(mandate => mandate.StateId == "lebanon").ExecuteUpdateAsync(set => set.SetProperty(mandate => mandate.Until, An.Morning.UtcDateTime), Cancel);
            await db.Translations.Where(translation => translation.Language == "lo").ExecuteDeleteAsync(Cancel);
            await db.SaveChangesAsync(Cancel);
        }

        await Start();

        await using var after = Database.Open();
        Assert.Equal(PracticeStatus.Withdrawn, (await after.Practices.SingleAsync(practice => practice.Number == "FP-LAO-2025-0001", Cancel)).Status);
        Assert.Equal("Somebody else", (await after.Users.FirstAsync(user => user.Email == "chad@demo.example", Cancel)).DisplayName);
        Assert.Equal(An.Morning.UtcDateTime, (await after.Mandates.SingleAsync(mandate => mandate.StateId == "lebanon", Cancel)).Until);
        Assert.Equal(76, await after.Practices.CountAsync(Cancel));
        Assert.Equal(13, await after.Translations.CountAsync(Cancel));
    }

    [Fact]
    public async Task Number_that_a_State_gave_already_is_passed_over()
    {
        var own = new Practice { StateId = "lao-pdr" };
        own.Publish(An.Content, Actor.System, An.Morning.UtcDateTime, "FP-LAO-2025-0002", "", RevisionSignificance.Major);
        await Database.Add(own);

        await Start();

        await using var db = Database.Open();
        Assert.True(await db.Practices.AnyAsync(practice => practice.Number == "FP-LAO-2025-0005", Cancel));
    }

    [Fact]
    public async Task Nodes_that_start_at_once_make_it_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Start()));

        await using var db = Database.Open();
        Assert.Equal((8, 76), (await db.Users.CountAsync(Cancel), await db.Practices.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Accounts_are_shut_once_it_is_enabled_no_more_and_opened_when_it_is_again()
    {
        await Start();
        await Database.Add(An.Account.Secretariat());

        await Start(isEnabled: false);

        await using (var db = Database.Open())
        {
            var withPassword = await db.Users.Where(user => user.PasswordHash != null).Select(user => user.Email!).ToListAsync(Cancel);
            Assert.DoesNotContain(withPassword, email => email.EndsWith("@demo.example", StringComparison.Ordinal));
            Assert.Single(withPassword);
            Assert.Equal(1, await db.Mandates.CountAsync(mandate => mandate.Until == null, Cancel));
        }

        Assert.Null((await Get<CheckCredentials>().Check("secretariat@demo.example", DemoAccount.Password, "192.0.2.1", Cancel)).Value);

        await Start();

        var member = (await Get<CheckCredentials>().Check("secretariat@demo.example", DemoAccount.Password, "192.0.2.1", Cancel)).Value!;
        Assert.True((await Get<ReadActor>().Read(member.Id, member.SecurityStamp!, Cancel))!.Has(MandateRole.Secretariat));
    }

    [Fact]
    public async Task Samples_keep_every_limit_and_leave_only_answers_empty()
    {
        await Start();
        var vocabulary = await Get<ReadVocabulary>().Read(Cancel);
        await using var db = Database.Open();

        foreach (var practice in await db.Practices.ToListAsync(Cancel))
        {
            var broken = PracticeRules.Check(ContentTexts.Clean(practice.Content!), vocabulary).Where(problem => problem.Rule is not (ProblemRule.Required or ProblemRule.TooFew));
            Assert.True(!broken.Any(), $"{practice.Title}: {string.Join(", ", broken)}");
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Task Start(bool isEnabled = true)
    {
        Get<IOptions<DemoOptions>>().Value.Enabled = isEnabled;
        return Get<PrepareDemo>().Run(Cancel);
    }

    public sealed class OnSqlite() : PrepareDemoTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : PrepareDemoTests(DatabaseProvider.Postgres);
}
