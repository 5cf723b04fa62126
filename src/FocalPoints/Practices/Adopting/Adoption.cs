using FocalPoints.Practices.Redaction;
using FocalPoints.States;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FocalPoints.Practices.Adopting;

/// <summary>
/// A State adapted another State's practice: what it kept, changed and dropped, and what came of it. One for each practice and State, in the words of
/// the adapting State alone. Withdrawn, it is kept and shown to nobody.
/// </summary>
public sealed class Adoption
{
    /// <summary>Of each of the four texts, in text elements.</summary>
    public const int TextMax = 1500;

    public Guid PracticeId { get; init; }

    /// <summary>The State that adapted it.</summary>
    public required string StateId { get; init; }

    /// <summary>The revision of the practice that it was adapted from.</summary>
    public int RevisionNumber { get; private set; }

    /// <summary>Markdown, as the three that follow.</summary>
    public string Kept { get; private set; } = "";

    public string Changed { get; private set; } = "";

    /// <summary>Empty where nothing was.</summary>
    public string Dropped { get; private set; } = "";

    /// <summary>What came of it; empty while that is not known.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>When it began: a year or a month, ISO 8601.</summary>
    public string Since { get; private set; } = "";

    /// <summary>BCP 47.</summary>
    public string Language { get; private set; } = "en";

    /// <summary>Who recorded it first; null for the demonstration.</summary>
    public Guid? RecordedById { get; init; }

    /// <summary>UTC.</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>UTC; null while as first recorded.</summary>
    public DateTime? ChangedAt { get; private set; }

    /// <summary>When the outcome was last written, UTC; null while there is none.</summary>
    public DateTime? OutcomeAt { get; private set; }

    /// <summary>When the State took it back, UTC; null while it stands.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Counts the changes, from 1, so that nobody overwrites what they have not read.</summary>
    public int Version { get; private set; }

    /// <summary>True for the invented adoptions of the demonstration.</summary>
    public bool IsIllustration { get; init; }

    /// <summary>Whether these are its words, and it stands.</summary>
    internal bool Says(AdoptionInput input) => WithdrawnAt is null && (RevisionNumber, Kept, Changed, Dropped) == (input.Revision, input.Kept, input.Changed, input.Dropped)
        && (Outcome, Since, Language) == (input.Outcome, input.Since, input.Language);

    /// <summary>Takes the words, which the caller has checked. What was withdrawn stands again.</summary>
    public void Write(AdoptionInput input, DateTime at)
    {
        if (Version > 0)
            ChangedAt = at;
        if (Outcome != input.Outcome || WithdrawnAt is not null)
            OutcomeAt = input.Outcome.Length > 0 ? at : null;
        (RevisionNumber, Kept, Changed, Dropped, Outcome, Since, Language) = (input.Revision, input.Kept, input.Changed, input.Dropped, input.Outcome, input.Since, input.Language);
        WithdrawnAt = null;
        Version++;
    }

    /// <summary>Takes it back. Its words are kept.</summary>
    public void Withdraw(DateTime at)
    {
        WithdrawnAt = at;
        Version++;
    }

    /// <summary>Its four texts, by field.</summary>
    internal IReadOnlyList<(string Field, string Text)> Texts => [(nameof(Kept), Kept), (nameof(Changed), Changed), (nameof(Dropped), Dropped), (nameof(Outcome), Outcome)];

    /// <summary>Takes a passage out, whether it is shown or not. Returns in how many places it stood. A form that still holds the words is out of date from then on.</summary>
    internal int Redact(Passage passage)
    {
        var places = Texts.Sum(text => passage.PlacesIn(text.Text).Count);
        if (places == 0)
            return 0;
        (Kept, Changed, Dropped, Outcome) = (passage.TakeOutOf(Kept), passage.TakeOutOf(Changed), passage.TakeOutOf(Dropped), passage.TakeOutOf(Outcome));
        Version++;
        return places;
    }
}

internal sealed class AdoptionMapping : IEntityTypeConfiguration<Adoption>
{
    public void Configure(EntityTypeBuilder<Adoption> builder)
    {
        builder.HasKey(adoption => new { adoption.PracticeId, adoption.StateId });
        builder.HasIndex(adoption => adoption.StateId);
        builder.Ignore(adoption => adoption.Texts);
        builder.Property(adoption => adoption.Version).IsConcurrencyToken();
        builder.HasOne<Practice>().WithMany().HasForeignKey(adoption => adoption.PracticeId);
        builder.HasOne<State>().WithMany().HasForeignKey(adoption => adoption.StateId).OnDelete(DeleteBehavior.Restrict);
    }
}
