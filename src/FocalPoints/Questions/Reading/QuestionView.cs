using FocalPoints.Members;

namespace FocalPoints.Questions.Reading;

/// <summary>In whose name something was said, and who it was.</summary>
/// <param name="Organisation">May be empty.</param>
public sealed record QuestionVoice(MandateRole Role, string? StateId, string Organisation, string Name);

/// <summary>A question with all that was said to it, as an actor may read it.</summary>
/// <param name="Title">Empty where it is hidden from the actor.</param>
/// <param name="Text">Markdown; may be empty.</param>
/// <param name="Language">BCP 47; empty where unknown.</param>
/// <param name="Themes">Ids.</param>
/// <param name="AskedAt">UTC.</param>
/// <param name="HiddenAt">UTC; null while it is shown to all members.</param>
/// <param name="HiddenReason">Empty for whom it is not.</param>
/// <param name="States">Those whose focal points were asked, by id.</param>
/// <param name="Answers">Oldest first.</param>
/// <param name="Reply">Null while there is none.</param>
/// <param name="Practices">Those that answers and reply point at and that the actor may read, by number.</param>
public sealed record QuestionView(
    Guid Id,
    string Title,
    string Text,
    string Language,
    IReadOnlyList<string> Themes,
    DateTime AskedAt,
    QuestionVoice Asker,
    QuestionStatus Status,
    DateTime? HiddenAt,
    string HiddenReason,
    IReadOnlyList<string> States,
    bool WentToCoordinators,
    IReadOnlyList<AnswerView> Answers,
    ReplyView? Reply,
    IReadOnlyDictionary<string, CitedPractice> Practices)
{
    /// <summary>Whether its words are kept from the actor.</summary>
    public bool IsKeptBack => Title.Length == 0;

    public bool MayAnswer { get; init; }

    public bool MayClose { get; init; }

    public bool MayCurate { get; init; }
}

/// <summary>An answer.</summary>
/// <param name="Text">Markdown; empty where it is hidden from the actor.</param>
/// <param name="Language">BCP 47; empty where unknown.</param>
/// <param name="At">UTC.</param>
/// <param name="IsByAsker">Whether who asked added it.</param>
/// <param name="Practices">Numbers.</param>
/// <param name="HiddenAt">UTC; null while it is shown to all members.</param>
/// <param name="HiddenReason">Empty for whom it is not.</param>
public sealed record AnswerView(Guid Id, QuestionVoice Author, string Text, string Language, DateTime At, bool IsByAsker, IReadOnlyList<string> Practices, DateTime? HiddenAt, string HiddenReason);

/// <summary>The consolidated reply.</summary>
/// <param name="Text">Markdown.</param>
/// <param name="Language">BCP 47; empty where unknown.</param>
/// <param name="At">UTC.</param>
/// <param name="Practices">Numbers.</param>
/// <param name="Answers">Ids of the answers it rests on.</param>
public sealed record ReplyView(QuestionVoice Author, string Text, string Language, DateTime At, IReadOnlyList<string> Practices, IReadOnlyList<Guid> Answers, int Version);

/// <summary>A practice that an answer points at.</summary>
/// <param name="Language">BCP 47, of the title.</param>
/// <param name="IsWithdrawn">Whether its address says only that it was withdrawn.</param>
public sealed record CitedPractice(string Number, string Slug, string Title, string Language, string StateId, bool IsWithdrawn);
