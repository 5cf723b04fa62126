using System.Globalization;
using FocalPoints.Data;
using FocalPoints.Discussion;
using FocalPoints.History;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Confirming;
using FocalPoints.Tags;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FocalPoints.Benchmarks;

/// <summary>A collection of any size in a data folder of its own: practices with comments and tags, of several States, languages and visibilities. The same for the same size.</summary>
internal sealed class Corpus
{
    public const string Email = "reader@benchmark.example", Password = "the quiet river at noon";

    /// <summary>Somebody who reads the history and the queues.</summary>
    public const string CoordinatorEmail = "coordinator@benchmark.example";

    private const int BatchSize = 500, HistoryBatchSize = 5000, MembersCount = 40, TagsCount = 5000;

    private static readonly DateTime Begin = new(2020, 1, 6, 8, 0, 0, DateTimeKind.Utc);

    private readonly Random chance = new(20100801);
    private readonly Words words;
    private readonly IDbContextFactory<FocalPointsDb> databases;
    private readonly List<Member> members = [];
    private readonly List<Tag> tags = [];
    private readonly List<Guid> practiceIds = [];
    private Vocabulary vocabulary = default!;
    private string[] states = [];

    private Corpus(IDbContextFactory<FocalPointsDb> databases)
    {
        this.databases = databases;
        words = new Words(chance);
    }

    /// <summary>The public practice whose page is measured: the one with most comments. Number and slug.</summary>
    public (string Number, string Slug) MostDiscussed { get; private set; }

    /// <summary>A practice and a member whom many lines of history are about.</summary>
    public (string Number, string Member) InHistory => (MostDiscussed.Number, members[0].Id.ToString());

    /// <summary>Makes it.</summary>
    /// <param name="history">Lines of history, besides those of publishing.</param>
    public static async Task<Corpus> Make(string dataFolder, int practices, int history)
    {
        var settings = new Dictionary<string, string?> { ["Storage:DataFolder"] = dataFolder };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        await using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddFocalPoints(configuration).BuildServiceProvider();
        await services.GetRequiredService<PrepareDatabase>().Run();
        await services.GetRequiredService<LoadReferenceData>().Run();
        var corpus = new Corpus(services.GetRequiredService<IDbContextFactory<FocalPointsDb>>())
        {
            vocabulary = await services.GetRequiredService<ReadVocabulary>().Read(),
        };
        corpus.states = [.. corpus.vocabulary.AffectedStates(new DateOnly(2026, 1, 1)).Select(state => state.Id).Order(StringComparer.Ordinal)];
        await corpus.AddPeople();
        for (var from = 0; from < practices; from += BatchSize)
            await corpus.AddBatch(from, Math.Min(BatchSize, practices - from));
        for (var from = 0; from < history; from += HistoryBatchSize)
            await corpus.AddHistory(from, Math.Min(HistoryBatchSize, history - from));
        return corpus;
    }

    private async Task AddPeople()
    {
        var hash = new PasswordHasher<Member>().HashPassword(new Member(), Password);
        for (var number = 0; number < MembersCount; number++)
        {
            var member = Member.For(number == 0 ? Email : $"member{number}@benchmark.example", $"Member {number}");
            member.Id = NextId();
            member.PasswordHash = hash;
            member.EmailConfirmed = true;
            member.Mandates.Add(new Mandate
            {
                MemberId = member.Id,
                Role = MandateRole.FocalPoint,
                StateId = states[number % states.Length],
                Organisation = "",
                From = Begin,
                Nomination = "Benchmark",
            });
            members.Add(member);
        }

        var coordinator = Member.For(CoordinatorEmail, "Coordinator");
        coordinator.Id = NextId();
        coordinator.PasswordHash = hash;
        coordinator.EmailConfirmed = true;
        coordinator.Mandates.Add(new Mandate { MemberId = coordinator.Id, Role = MandateRole.Coordinator, StateId = "mexico", From = Begin, Nomination = "Benchmark" });

        for (var number = 0; number < TagsCount; number++)
            tags.Add(new Tag { Id = NextId(), Name = Words.Rare(number), Slug = Words.Rare(number) });
        await Save([.. members, coordinator, .. tags]);
    }

    private async Task AddBatch(int from, int count)
    {
        var records = new List<object>();
        for (var number = from; number < from + count; number++)
        {
            var practice = NextPractice(number);
            records.Add(practice);
            practiceIds.Add(practice.Id);
            records.Add(HistoryEntry.Of(Actor.System, Verb.Published, nameof(Practice), practice.Id, practice.PublishedAt!.Value));
            foreach (var tag in Enumerable.Range(0, chance.Next(1, 6)).Select(_ => tags[Skewed(TagsCount)]).Distinct())
                records.Add(new PracticeTag { PracticeId = practice.Id, TagId = tag.Id, MemberId = AnyMember().Id, At = practice.PublishedAt.Value });
            records.AddRange(Comments(practice, number == 0 ? 30 : chance.Next(0, 11)));
            if (number == 0)
                MostDiscussed = (practice.Number!, practice.Slug);
        }

        await Save(records);
    }

    // What members do all day, spread over the years and over the practices.
    private async Task AddHistory(int from, int count)
    {
        Verb[] verbs = [Verb.Tagged, Verb.Untagged, Verb.Endorsed, Verb.Revised, Verb.Uploaded, Verb.SignedIn];
        var lines = new List<object>();
        for (var number = from; number < from + count; number++)
        {
            var by = members[Skewed(members.Count)];
            lines.Add(HistoryEntry.Of(Actor.Member(by.Id, by.DisplayName, []), verbs[chance.Next(verbs.Length)], nameof(Practice), practiceIds[Skewed(practiceIds.Count)], Begin.AddMinutes(number * 30), "A note"));
        }

        await Save(lines);
    }

    private Practice NextPractice(int number)
    {
        var at = Begin.AddMinutes(number * 7);
        var state = states[number % states.Length];
        var practice = new Practice { Id = NextId(), StateId = state, CreatedAt = at, CreatedById = AnyMember().Id };
        var code = vocabulary.States[state].IsoAlpha3;
        practice.Publish(NextContent(number), Actor.System, at, string.Create(CultureInfo.InvariantCulture, $"FP-{code}-{at.Year}-{number:0000}"), "", RevisionSignificance.Major,
            new Confirmation(at, AnyMember().Id, "A focal point", "", null)); // Nobody has looked at it: all of them wait for a review.
        return practice;
    }

    private PracticeContent NextContent(int number)
    {
        var language = number == 0 ? "en" : Words.Languages[Skewed(Words.Languages.Count)];
        return new PracticeContent
        {
            Kind = (PracticeKind)chance.Next(0, 3),
            Visibility = number == 0 || chance.Next(10) < 8 ? Visibility.Public : (Visibility)chance.Next(1, 3),
            Language = language,
            Title = words.Sentence(language, 7).TrimEnd('.'),
            Summary = words.Text(language, 3),
            Obligations = [.. Enumerable.Range(0, 2).Select(_ => vocabulary.Points[Skewed(vocabulary.Points.Count)].Id).Distinct()],
            Themes = [.. Enumerable.Range(0, 2).Select(_ => vocabulary.Themes.Values.ElementAt(Skewed(vocabulary.Themes.Count)).Id).Distinct()],
            Challenge = words.Text(language, 6),
            Steps = [.. Enumerable.Range(0, 3).Select(_ => new Step(words.Sentence(language, 4), words.Text(language, 3)))],
            Results = words.Text(language, 5),
            Measures = [new Measure("Persons reached", chance.Next(10, 9000).ToString(CultureInfo.InvariantCulture), "persons", "2024", "Register")],
            SuccessConditions = [words.Sentence(language, 10)],
            Difficulties = [new Difficulty(words.Sentence(language, 10), words.Sentence(language, 10))],
            Lessons = [new Lesson(words.Sentence(language, 12), LessonDimension.Coordination)],
            SurvivorParticipation = (SurvivorParticipation)chance.Next(0, 5),
        };
    }

    private IEnumerable<Comment> Comments(Practice practice, int count)
    {
        Comment? last = null;
        for (var number = 0; number < count; number++)
        {
            var author = AnyMember();
            var comment = new Comment
            {
                Id = NextId(),
                PracticeId = practice.Id,
                ParentId = number % 3 == 2 ? last?.Id : null,
                AuthorId = author.Id,
                AuthorRole = MandateRole.FocalPoint,
                AuthorStateId = author.Mandates[0].StateId,
                Text = words.Text("en", 3),
                Language = "en",
                At = practice.PublishedAt!.Value.AddHours(number + 1),
            };
            if (comment.ParentId is null)
                last = comment;
            yield return comment;
        }
    }

    private async Task Save(IReadOnlyList<object> records)
    {
        await using var db = await databases.CreateDbContextAsync();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.AddRange(records);
        await db.SaveChangesAsync();
    }

    private Member AnyMember() => members[chance.Next(members.Count)];

    /// <summary>Few are chosen often.</summary>
    private int Skewed(int count) => (int)(count * Math.Pow(chance.NextDouble(), 2));

    private Guid NextId()
    {
        var bytes = new byte[16];
        chance.NextBytes(bytes);
        return new Guid(bytes);
    }
}
