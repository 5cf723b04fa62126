using System.Globalization;
using FocalPoints.Discussion;
using FocalPoints.History;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Adopting;

namespace FocalPoints.Demo;

/// <summary>The records that a sample becomes.</summary>
internal static class SampleRecords
{
    /// <summary>The id of a sample's practice.</summary>
    public static Guid PracticeId(Sample sample) => StableId.Of("practice", sample.Id);

    /// <summary>The practice, published in nobody's name and marked as an illustration.</summary>
    /// <param name="takenNumbers">The numbers that are given already; the practice's own is added.</param>
    public static Practice Practice(Sample sample, string isoAlpha3, HashSet<string> takenNumbers)
    {
        var practice = new Practice { Id = PracticeId(sample), StateId = sample.StateId, CreatedAt = sample.PublishedAt, IsIllustration = true };
        var number = Enumerable.Range(1, 9999).Select(count => string.Create(CultureInfo.InvariantCulture, $"FP-{isoAlpha3}-{sample.PublishedAt.Year}-{count:0000}")).First(takenNumbers.Add);
        practice.Publish(sample.Content, Actor.System, sample.PublishedAt, number, "", RevisionSignificance.Major);
        return practice;
    }

    /// <summary>What belongs to the practice: its translations, its discussion, who adapted it, and the line of history that the search index follows.</summary>
    public static IEnumerable<object> Parts(Sample sample, Practice practice) =>
    [
        .. (sample.Translations ?? []).Select(translation => Translation(translation, practice)),
        .. (sample.Comments ?? []).SelectMany((comment, position) => Comments(comment, practice.Id, null, $"{sample.Id}/{position}")),
        .. (sample.Adoptions ?? []).Select(adoption => Adoption(adoption, practice)),
        HistoryEntry.Of(Actor.System, Verb.Published, nameof(Practices.Practice), practice.Id, sample.PublishedAt),
    ];

    private static Translation Translation(SampleTranslation translation, Practice practice) => new()
    {
        PracticeId = practice.Id,
        Language = translation.Language,
        RevisionNumber = practice.RevisionNumber,
        Origin = TranslationOrigin.Machine,
        IsChecked = false,
        IsComplete = translation.IsComplete,
        Content = translation.Content with { Kind = practice.Kind, Language = translation.Language },
    };

    private static Adoption Adoption(SampleAdoption adoption, Practice practice)
    {
        var adopted = new Adoption { PracticeId = practice.Id, StateId = adoption.StateId, RecordedAt = adoption.At, IsIllustration = true };
        adopted.Write(new AdoptionInput(practice.RevisionNumber, adoption.Kept, adoption.Changed, adoption.Dropped ?? "", adoption.Outcome ?? "", adoption.Since, adoption.Language), adoption.At);
        return adopted;
    }

    private static IEnumerable<Comment> Comments(SampleComment comment, Guid practiceId, Guid? parentId, string name)
    {
        var id = StableId.Of("comment", name);
        yield return new Comment
        {
            Id = id,
            PracticeId = practiceId,
            ParentId = parentId,
            AuthorRole = MandateRole.FocalPoint,
            AuthorStateId = comment.StateId,
            Text = comment.Text,
            Language = "en",
            At = comment.At,
            IsIllustration = true,
        };
        foreach (var reply in (comment.Replies ?? []).SelectMany((reply, position) => Comments(reply, practiceId, id, $"{name}/{position}")))
            yield return reply;
    }
}
