using FocalPoints.Members;
using FocalPoints.Practices.Redaction;
using FocalPoints.States;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.Questions;

/// <summary>How far a question has come.</summary>
public enum QuestionStatus
{
    /// <summary>Waits for answers, or for a coordinator to put them together.</summary>
    Open,

    /// <summary>A consolidated reply stands.</summary>
    Answered,

    /// <summary>Who asked, or a coordinator, said that it needs no more answers.</summary>
    Closed,
}

/// <summary>What a member asks the focal points. Members alone read it.</summary>
public sealed class Question
{
    /// <summary>In text elements.</summary>
    public const int TitleMin = 10, TitleMax = 140, TextMax = 3000, ReasonMax = 1000;

    public const int ThemesMax = 5;

    /// <summary>How many somebody may ask in 24 hours: each is mailed to many.</summary>
    public const int ADay = 10;

    /// <summary>Made from what the form says, so that the same form sent twice asks once.</summary>
    public Guid Id { get; init; }

    public Guid AskerId { get; init; }

    /// <summary>In which capacity it was asked.</summary>
    public MandateRole AskerRole { get; init; }

    public string? AskerStateId { get; init; }

    public string AskerOrganisation { get; init; } = "";

    public required string Title { get; set; }

    /// <summary>Markdown; empty where the title says all.</summary>
    public string Text { get; set; } = "";

    /// <summary>BCP 47 where known, else empty.</summary>
    public string Language { get; init; } = "";

    public List<string> ThemeIds { get; init; } = [];

    /// <summary>UTC.</summary>
    public DateTime AskedAt { get; init; }

    public QuestionStatus Status { get; private set; }

    /// <summary>The States whose focal points were asked; whoever holds the post answers, also who comes later.</summary>
    public List<AskedState> States { get; init; } = [];

    /// <summary>Whether the coordinators were asked, because no focal point was found.</summary>
    public bool WentToCoordinators { get; init; }

    /// <summary>When a coordinator hid it, UTC; null while it is shown.</summary>
    public DateTime? HiddenAt { get; private set; }

    /// <summary>Why it was hidden; for who wrote it and those who moderate.</summary>
    public string HiddenReason { get; private set; } = "";

    public List<Answer> Answers { get; } = [];

    /// <summary>Null while there is none. It replaces nothing: the answers stay.</summary>
    public ConsolidatedReply? Reply { get; set; }

    /// <summary>Says that no more answers are needed, or that they are after all. The reply must be loaded.</summary>
    public void Close(bool isClosed) => Status = isClosed ? QuestionStatus.Closed : Reply is null ? QuestionStatus.Open : QuestionStatus.Answered;

    /// <summary>A consolidated reply was written. A closed question stays closed.</summary>
    public void MarkAnswered()
    {
        if (Status == QuestionStatus.Open)
            Status = QuestionStatus.Answered;
    }

    /// <summary>Puts a stub in its place, and in that of its answers; or shows it again.</summary>
    /// <param name="at">When it was hidden, UTC; null to show it.</param>
    public void Hide(DateTime? at, string reason) => (HiddenAt, HiddenReason) = (at, at is null ? "" : reason);

    /// <summary>Takes a passage out of all that was said, whether it is shown or not. Answers and reply must be loaded. Returns in how many places it stood.</summary>
    internal int Redact(Passage passage)
    {
        var places = CountOf(passage);
        (Title, Text, HiddenReason) = (passage.TakeOutOf(Title), passage.TakeOutOf(Text), passage.TakeOutOf(HiddenReason));
        Answers.ForEach(answer => answer.Redact(passage));
        Reply?.Redact(passage);
        return places;
    }

    /// <summary>In how many places a passage stands. Answers and reply must be loaded.</summary>
    internal int CountOf(Passage passage) => new[] { Title, Text, HiddenReason, Reply?.Text ?? "" }.Concat(Answers.SelectMany(answer => new[] { answer.Text, answer.HiddenReason }))
        .Sum(text => passage.PlacesIn(text).Count);
}

/// <summary>A State whose focal points a question went to.</summary>
public sealed class AskedState
{
    public Guid QuestionId { get; init; }

    public required string StateId { get; init; }
}

internal sealed class QuestionMapping : IEntityTypeConfiguration<Question>
{
    public void Configure(EntityTypeBuilder<Question> builder)
    {
        builder.HasIndex(question => new { question.Status, question.AskedAt });
        builder.HasIndex(question => new { question.AskerId, question.AskedAt });
        builder.HasOne<Member>().WithMany().HasForeignKey(question => question.AskerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(question => question.States).WithOne().HasForeignKey(asked => asked.QuestionId);
        builder.HasMany(question => question.Answers).WithOne().HasForeignKey(answer => answer.QuestionId);
        builder.HasOne(question => question.Reply).WithOne().HasForeignKey<ConsolidatedReply>(reply => reply.QuestionId);
    }
}

internal sealed class AskedStateMapping : IEntityTypeConfiguration<AskedState>
{
    public void Configure(EntityTypeBuilder<AskedState> builder)
    {
        builder.HasKey(asked => new { asked.QuestionId, asked.StateId });
        builder.HasIndex(asked => asked.StateId);
        builder.HasOne<State>().WithMany().HasForeignKey(asked => asked.StateId).OnDelete(DeleteBehavior.Restrict);
    }
}
