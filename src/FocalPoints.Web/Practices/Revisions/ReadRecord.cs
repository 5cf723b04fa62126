using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Reading;
using FocalPoints.Practices.Revisions;

namespace FocalPoints.Web.Practices.Revisions;

/// <summary>A published practice that somebody may read.</summary>
/// <param name="View">With its live text.</param>
public sealed record ReadRecord(PracticeView View, Vocabulary Vocabulary, Actor Actor)
{
    /// <summary>The practice with the words and facts of one of its revisions in the place of the live ones.</summary>
    public PracticeView AsOf(RevisionLine revision, PracticeContent content) => View with
    {
        Kind = content.Kind,
        Language = content.Language,
        Evidence = EvidenceRule.LevelOf(content),
        Revision = new RevisionView(revision.Number, View.Revision.FirstPublishedAt, revision.PublishedAt, revision.Significance, revision.Note),
        Translations = [],
        Text = PracticeText.Original(content),
    };
}
