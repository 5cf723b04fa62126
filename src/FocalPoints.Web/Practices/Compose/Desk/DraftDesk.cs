using FocalPoints.Kernel;
using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;

namespace FocalPoints.Web.Practices.Compose.Desk;

/// <summary>
/// What lies on an author's desk: the text as it is written, the one that the server has, and, where somebody else wrote meanwhile, theirs.
/// Nothing that either wrote leaves the desk before the author has chosen.
/// </summary>
public sealed class DraftDesk(DraftView saved)
{
    private readonly HashSet<string> left = [];
    private readonly Dictionary<string, string> unfit = [];
    private readonly Dictionary<string, int> takenAt = [];

    /// <summary>The draft as the server has it, as far as is known here.</summary>
    public DraftView Saved { get; private set; } = saved;

    /// <summary>The author's text.</summary>
    public PracticeContent Content { get; private set; } = saved.Content;

    /// <summary>The other text, where the two differ in <see cref="Conflicts"/>; null while there is nothing to choose.</summary>
    public DraftView? Theirs { get; private set; }

    /// <summary>Fields in which the author and somebody else wrote something else. Until they are chosen from, nothing is saved.</summary>
    public IReadOnlyList<string> Conflicts { get; private set; } = [];

    /// <summary>True where the server does not have the author's text.</summary>
    public bool HasUnsaved => ContentMerge.Differences(Saved.Content, ContentTexts.Clean(Content)).Count > 0;

    /// <summary>
    /// The answers that do not fit their field, such as letters for a number, by path. They stay in the form, and in the browser that they were typed
    /// in; a draft has no place for them.
    /// </summary>
    public IReadOnlyDictionary<string, string> Unfit => unfit;

    /// <summary>What is wrong with them.</summary>
    public IEnumerable<Problem> UnfitProblems => unfit.Keys.Select(path => new Problem(path, ProblemRule.OutOfRange));

    /// <summary>
    /// Takes an answer. False where it does not fit its field. An answer that was begun before its author saw that somebody else wrote there is
    /// a conflict and not a correction.
    /// </summary>
    /// <param name="since">The drawing of the form (counted up with each) on which the answer was begun.</param>
    public bool Put(string field, string answer, int since = int.MaxValue)
    {
        if (ContentPatch.Put(Content, field, answer) is not { } patched)
        {
            unfit[field] = answer;
            return false;
        }

        unfit.Remove(field);
        var unseen = ContentMerge.Differences(Content, patched).Where(changed => takenAt.TryGetValue(changed, out var at) && since < at).ToList();
        Content = patched;
        if (unseen.Count > 0)
            (Theirs, Conflicts) = (Theirs ?? Saved, [.. Conflicts.Union(unseen)]);
        return true;
    }

    /// <summary>Takes a text that was changed as a whole, by moving a step for example.</summary>
    public void Replace(PracticeContent content) => Content = content;

    /// <summary>Notes that the author is done with a field for now, so that what is wrong with it may be said.</summary>
    public void Leave(IEnumerable<string> fields) => left.UnionWith(fields);

    /// <summary>Whether what is wrong with a field may be said: not before its author has left it.</summary>
    public bool IsLeft(string field) => left.Contains(field) || (left.Contains(nameof(PracticeContent.KeyLesson)) && field == ContentPatch.KeyLessonOf(Content));

    /// <summary>The server has this text. What was typed meanwhile is still the author's.</summary>
    public void WasSaved(DraftView view) => Saved = view;

    /// <summary>
    /// Somebody saved meanwhile. Where both wrote in different fields the two become one text; where in the same, both lie on the desk.
    /// </summary>
    /// <param name="drawing">The drawing of the form that shows it first.</param>
    /// <returns>The fields that came from the other text.</returns>
    public IReadOnlyList<string> Meet(DraftView theirs, int drawing)
    {
        var taken = Take(ContentMerge.Of(Saved.Content, ContentTexts.Clean(Content), theirs.Content), theirs);
        foreach (var field in taken)
            takenAt[field] = drawing;
        return taken;
    }

    /// <summary>Lays what the browser kept over the draft that the server has.</summary>
    /// <returns>True where it held something that the server does not have.</returns>
    public bool Recover(KeptText kept)
    {
        foreach (var (field, answer) in kept.Unfit(Saved.Content))
            unfit[field] = answer;
        var mine = kept.Over(Saved.Content);
        var written = ContentMerge.Differences(Saved.Content, ContentTexts.Clean(mine));
        if (written.Count == 0)
            return unfit.Count > 0;

        Content = mine;
        if (kept.Version != Saved.Version)
            Take(ContentMerge.Of(ContentTexts.Clean(mine), Saved.Content, kept.Unknown(Saved.Content)) with { Merged = mine }, Saved);
        return true;
    }

    /// <summary>The author chose, for one field, their own text or the other one. With the last choice the desk is clear.</summary>
    public void Choose(string field, bool isMine)
    {
        if (Theirs is not { } theirs || !Conflicts.Contains(field))
            return;
        if (!isMine)
            Content = ContentMerge.Take(Content, field, theirs.Content);
        Conflicts = [.. Conflicts.Where(other => other != field)];
        if (Conflicts.Count > 0)
            return;
        Saved = theirs;
        Theirs = null;
    }

    private IReadOnlyList<string> Take(ContentMerge merge, DraftView theirs)
    {
        var taken = ContentMerge.Differences(ContentTexts.Clean(Content), ContentTexts.Clean(merge.Merged));
        // What nobody else touched stays as it is being typed, spaces at its end included.
        Content = taken.Aggregate(Content, (into, field) => ContentMerge.Take(into, field, merge.Merged));
        Conflicts = merge.Conflicts;
        if (merge.Conflicts.Count > 0)
            Theirs = theirs;
        else
            Saved = theirs;
        return taken;
    }
}
