using FocalPoints.Discussion;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Tests.Rights;

/// <summary>
/// One try: who tries, and records of Lao PDR, new for each, on which it is tried. A row that needs another record makes it in its own lambda,
/// with <see cref="Add"/>.
/// </summary>
public sealed class Case
{
    private readonly TestDatabase database;
    private long before;

    private Case(Actor actor, TestDatabase database)
    {
        Actor = actor;
        this.database = database;
        Revising = An.Practice();
        Revising.Draft = new Draft { PracticeId = Revising.Id, BasedOnRevision = 1 };
        Revising.Draft.Save(An.Content, Actor.System, An.Morning.UtcDateTime);
        OwnComment = CommentBy(actor.MemberId);
        Comment = CommentBy(Person.Id);
    }

    /// <summary>Who tries, with the mandates that the database says are in force.</summary>
    public Actor Actor { get; }

    /// <summary>Published, for everybody.</summary>
    public Practice Published { get; } = An.Practice();

    /// <summary>Published, for focal points only.</summary>
    public Practice Guarded { get; } = An.Practice(content: An.Content with { Visibility = Visibility.FocalPoints });

    /// <summary>Published, with the draft of its next revision.</summary>
    public Practice Revising { get; }

    /// <summary>Never published.</summary>
    public Practice Draft { get; } = An.Draft();

    /// <summary>On <see cref="Published"/>, by who tries; a visitor has none, and it is nobody's.</summary>
    public Comment OwnComment { get; }

    /// <summary>On <see cref="Published"/>, by <see cref="Person"/>.</summary>
    public Comment Comment { get; }

    /// <summary>Somebody else, with a password and a mandate as member.</summary>
    public Member Person { get; } = An.Account.Member();

    /// <summary>Somebody who was invited and has not come yet.</summary>
    public Member Invited { get; } = Member.For($"{Guid.NewGuid():n}@test.example", "Invited Person");

    /// <summary>Makes the records, and an account for who tries.</summary>
    public static async Task<Case> For(Caller caller, TestDatabase database, ReadActor actors)
    {
        var account = caller switch
        {
            Caller.Visitor => null,
            Caller.Member => An.Account.Member(),
            Caller.Contributor => An.Account.Contributor(),
            Caller.FocalPoint or Caller.Ended => An.Account.FocalPoint(),
            Caller.OtherFocalPoint => An.Account.FocalPoint("chad"),
            Caller.Coordinator => An.Account.Coordinator(),
            Caller.Secretariat => An.Account.Secretariat(),
            _ => throw new ArgumentOutOfRangeException(nameof(caller)),
        };
        if (caller == Caller.Ended)
            account!.Mandates.Single().End(An.Morning.AddDays(-1).UtcDateTime);
        if (account is not null)
            await database.Add(account);
        var actor = account is null ? Actor.Visitor : (await actors.Read(account.Id, account.SecurityStamp!))!;

        var made = new Case(actor, database);
        await made.Add(made.Person, made.Invited, made.Published, made.Guarded, made.Revising, made.Draft);
        await made.Add(made.OwnComment, made.Comment);
        return made;
    }

    /// <summary>Saves records as if they had been there before the try.</summary>
    public async Task Add(params object[] records)
    {
        await database.Add(records);
        before = await CountRecords();
    }

    /// <summary>Whether the try added or deleted anything, in whichever table.</summary>
    public async Task<bool> LeftATrace() => await CountRecords() != before;

    private async Task<long> CountRecords()
    {
        await using var db = database.Open();
        var tables = db.Model.GetEntityTypes().Select(type => type.GetTableName()).Distinct().OrderBy(table => table);
        var sql = "SELECT CAST(" + string.Join(" + ", tables.Select(table => $"(SELECT COUNT(*) FROM \"{table}\")")) + " AS bigint) AS \"Value\"";
        return await db.Database.SqlQueryRaw<long>(sql).SingleAsync();
    }

    private Comment CommentBy(Guid? author) => new()
    {
        Id = Guid.NewGuid(),
        PracticeId = Published.Id,
        AuthorId = author,
        AuthorRole = MandateRole.Member,
        Text = "We tried this in two districts.",
        At = An.Morning.UtcDateTime,
    };
}
