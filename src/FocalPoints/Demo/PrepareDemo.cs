using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Tags;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FocalPoints.Demo;

/// <summary>
/// Makes the demonstration where it is enabled: eight accounts and the samples, each once, never over what people changed since. Where it is
/// not, shuts the accounts that an earlier start may have made in the same database.
/// </summary>
public sealed partial class PrepareDemo(
    IDbContextFactory<FocalPointsDb> databases, IPasswordHasher<Member> passwords, IOptions<DemoOptions> options, TimeProvider clock, ILogger<PrepareDemo> log)
{
    private static readonly Guid[] AccountIds = [.. DemoAccount.All.Select(account => account.Id)];

    /// <summary>Run at every start, after the reference data.</summary>
    public async Task Run(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!options.Value.Enabled)
        {
            await ShutAccounts(db, cancel);
            return;
        }

        await using var transaction = await db.BeginAlone(cancel);
        var accounts = await AddAccounts(db, cancel);
        var practices = await AddSamples(db, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(CancellationToken.None);
        LogPrepared(accounts, practices);
    }

    // A password that everybody knows must open nothing once the site is more than a demonstration. Without a password and with the mandate at
    // its end an account is no more than a name.
    private async Task ShutAccounts(FocalPointsDb db, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var shut = await db.Users.Where(user => AccountIds.Contains(user.Id) && user.PasswordHash != null).ExecuteUpdateAsync(set => set
            .SetProperty(user => user.PasswordHash, (string?)null)
            .SetProperty(user => user.PausedAt, now)
            .SetProperty(user => user.SecurityStamp, Guid.NewGuid().ToString("N")), cancel);
        if (shut == 0)
            return;
        await db.Mandates.Where(mandate => AccountIds.Contains(mandate.MemberId) && mandate.Until == null)
            .ExecuteUpdateAsync(set => set.SetProperty(mandate => mandate.Until, now), cancel);
        LogShut(shut);
    }

    private async Task<int> AddAccounts(FocalPointsDb db, CancellationToken cancel)
    {
        var known = await db.Users.Where(user => AccountIds.Contains(user.Id)).ToDictionaryAsync(user => user.Id, cancel);
        var missing = DemoAccount.All.Where(account => !known.ContainsKey(account.Id)).ToList();
        var shut = known.Values.Where(user => user.PasswordHash is null).ToList();
        if (missing.Count + shut.Count == 0)
            return 0;

        // Slow on purpose, so once for all of them.
        var hash = passwords.HashPassword(new Member(), DemoAccount.Password);
        db.AddRange(missing.Select(account => account.ToMember(hash)));
        foreach (var user in shut)
        {
            (user.PasswordHash, user.PausedAt) = (hash, null);
            db.AddRange(DemoAccount.All.Single(account => account.Id == user.Id).ToMember(hash).Mandates);
        }

        return missing.Count + shut.Count;
    }

    private async Task<int> AddSamples(FocalPointsDb db, CancellationToken cancel)
    {
        var known = await db.Practices.Where(practice => practice.IsIllustration).Select(practice => practice.Id).ToHashSetAsync(cancel);
        var missing = Sample.All().Where(sample => !known.Contains(SampleRecords.PracticeId(sample))).ToList();
        if (missing.Count == 0)
            return 0;

        var codes = await db.States.ToDictionaryAsync(state => state.Id, state => state.IsoAlpha3, cancel);
        var numbers = await db.Practices.Where(practice => practice.Number != null).Select(practice => practice.Number!).ToHashSetAsync(cancel);
        var tags = await db.Tags.ToDictionaryAsync(tag => tag.Name, cancel);
        foreach (var sample in missing)
        {
            var practice = SampleRecords.Practice(sample, codes[sample.StateId], numbers);
            db.Add(practice);
            db.AddRange(SampleRecords.Parts(sample, practice));
            db.AddRange(Taggings(db, tags, practice));
        }

        return missing.Count;
    }

    // Tags are somebody's; the samples' are the coordinator's, who looks after tags.
    private static IEnumerable<PracticeTag> Taggings(FocalPointsDb db, Dictionary<string, Tag> tags, Practice practice)
    {
        var coordinator = DemoAccount.All.Single(account => account.Role == MandateRole.Coordinator).Id;
        foreach (var wanted in practice.Content!.Tags.Select(words => Tag.From(words).Value!).DistinctBy(tag => tag.Name))
        {
            if (tags.TryAdd(wanted.Name, wanted))
                db.Add(wanted);
            var tag = tags[wanted.Name];
            yield return new PracticeTag { PracticeId = practice.Id, TagId = tag.AliasOfId ?? tag.Id, MemberId = coordinator, At = practice.PublishedAt!.Value };
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Demonstration: {Accounts} accounts and {Practices} practices added; the sign-in page names the accounts")]
    private partial void LogPrepared(int accounts, int practices);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Accounts} accounts of a demonstration were found in this database and shut; samples stay, marked as illustrations")]
    private partial void LogShut(int accounts);
}
