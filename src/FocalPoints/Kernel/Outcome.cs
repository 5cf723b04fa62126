namespace FocalPoints.Kernel;

/// <summary>How a command ended. There is no other way to fail: an exception is a bug or broken infrastructure.</summary>
public enum OutcomeKind
{
    /// <summary>The change is saved.</summary>
    Done,

    /// <summary>The input breaks a rule; <see cref="Outcome.Problems"/> says which, by field. Nothing is saved.</summary>
    Invalid,

    /// <summary>The record does not exist, or does not exist for this actor.</summary>
    Missing,

    /// <summary>The record exists for this actor, but the change is not theirs to make.</summary>
    Denied,

    /// <summary>The record changed since the actor read it. Nothing is saved.</summary>
    Stale,
}

/// <summary>The rule that an input broke. The site holds one sentence per rule and language.</summary>
public enum ProblemRule
{
    /// <summary>An answer is needed.</summary>
    Required,

    /// <summary>Fewer text elements than <see cref="Problem.Limit"/>.</summary>
    TooShort,

    /// <summary>More text elements than <see cref="Problem.Limit"/>.</summary>
    TooLong,

    /// <summary>Fewer items than <see cref="Problem.Limit"/>.</summary>
    TooFew,

    /// <summary>More items than <see cref="Problem.Limit"/>.</summary>
    TooMany,

    /// <summary>More words than <see cref="Problem.Limit"/>.</summary>
    TooManyWords,

    /// <summary>A value that is not in the vocabulary it is taken from.</summary>
    Unknown,

    /// <summary>A number or date outside its range.</summary>
    OutOfRange,

    /// <summary>Control characters or bidirectional overrides, which could make a text read as what it is not.</summary>
    ForbiddenCharacters,

    /// <summary>A link that is neither http, https nor mailto.</summary>
    NotALink,

    /// <summary>Not an e-mail address.</summary>
    NotAnEmailAddress,

    /// <summary>The file's extension, declared type and content do not agree, or its type is not taken.</summary>
    FileType,

    /// <summary>The file is larger than <see cref="Problem.Limit"/> megabytes.</summary>
    FileTooLarge,

    /// <summary>An office file that carries program code.</summary>
    FileHasMacros,

    /// <summary>An office file that unpacks to far more than such a file should.</summary>
    FileUnpacksTooLarge,

    /// <summary>A text file that is not UTF-8.</summary>
    FileNotUtf8,

    /// <summary>An image of more than <see cref="Problem.Limit"/> million pixels.</summary>
    ImageTooLarge,

    /// <summary>An image without a text alternative (WCAG 1.1.1).</summary>
    AltTextMissing,

    /// <summary>An image for which consent of the people shown was not confirmed.</summary>
    ConsentMissing,

    /// <summary>The time in which this could be changed has passed.</summary>
    TooLate,

    /// <summary>Something else already has this value.</summary>
    Taken,

    /// <summary>Words that coordinators do not want used.</summary>
    Blocked,

    /// <summary>Would lead back to itself: a tag merged into its own alias, a topic placed under its own narrower one.</summary>
    Circular,

    /// <summary>The password is on the list of common passwords.</summary>
    CommonPassword,

    /// <summary>The e-mail address and password do not belong together, or the account is paused or locked.</summary>
    WrongCredentials,

    /// <summary>Too many attempts; <see cref="Problem.Limit"/> is the number of seconds to wait.</summary>
    TooManyAttempts,

    /// <summary>The link was used, has expired, or was never given.</summary>
    LinkSpent,
}

/// <summary>One broken rule.</summary>
/// <param name="Field">The input's property, as in <c>Steps[2].Heading</c>; empty for the input as a whole.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Limit">The rule's bound, where it has one.</param>
/// <param name="Actual">The measured value, where it helps to know it.</param>
public sealed record Problem(string Field, ProblemRule Rule, int? Limit = null, int? Actual = null);

/// <summary>The result of a command.</summary>
public class Outcome
{
    private protected Outcome(OutcomeKind kind, IReadOnlyList<Problem> problems)
    {
        Kind = kind;
        Problems = problems;
    }

    /// <summary>How the command ended.</summary>
    public OutcomeKind Kind { get; }

    /// <summary>The broken rules; empty unless <see cref="Kind"/> is <see cref="OutcomeKind.Invalid"/>.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>True when the change is saved.</summary>
    public bool IsDone => Kind == OutcomeKind.Done;

    /// <summary>The change is saved.</summary>
    public static Outcome Done { get; } = new(OutcomeKind.Done, []);

    /// <summary>There is no such record for this actor.</summary>
    public static Outcome Missing { get; } = new(OutcomeKind.Missing, []);

    /// <summary>The change is not this actor's to make.</summary>
    public static Outcome Denied { get; } = new(OutcomeKind.Denied, []);

    /// <summary>The record changed meanwhile.</summary>
    public static Outcome Stale { get; } = new(OutcomeKind.Stale, []);

    /// <summary>The input breaks rules.</summary>
    public static Outcome Invalid(params IReadOnlyList<Problem> problems) => new(OutcomeKind.Invalid, problems);

    /// <summary>The change is saved, and there is something to hand back.</summary>
    public static Outcome<T> DoneWith<T>(T value) => new(value);
}

/// <summary>The result of a command that hands something back.</summary>
public sealed class Outcome<T> : Outcome
{
    internal Outcome(T value) : base(OutcomeKind.Done, []) => Value = value;

    private Outcome(Outcome failure) : base(failure.Kind, failure.Problems)
    {
    }

    /// <summary>What the command made; default unless the outcome is done.</summary>
    public T? Value { get; }

    /// <summary>The same failure, typed. Throws when <paramref name="failure"/> is not a failure.</summary>
    public static Outcome<T> From(Outcome failure) =>
        failure.IsDone ? throw new InvalidOperationException("A success carries a value.") : new Outcome<T>(failure);
}
