using FocalPoints.Practices;
using FocalPoints.Tags;

namespace FocalPoints.Curation.Importing;

/// <summary>What a line's State, topics and tags are here.</summary>
/// <param name="StateId">The State in whose name it is.</param>
/// <param name="Themes">Ids.</param>
/// <param name="Tags">The line's tags, and the names that mean nothing here; each once.</param>
/// <param name="LeftOut">Words that became neither topic nor tag.</param>
internal sealed record ResolvedTerms(string StateId, IReadOnlyList<string> Themes, IReadOnlyList<Tag> Tags, IReadOnlyList<string> LeftOut);

/// <summary>
/// Finds what names mean: as the operator's map says, else by id, code, label or synonym in whichever language. A name that is not known becomes a
/// tag, so that no word is lost and the practice is found by it.
/// </summary>
internal sealed class ImportTerms
{
    private readonly ImportMap map;
    private readonly string stateId;
    private readonly Dictionary<string, string> states = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> themes = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="stateId">The State of lines that name none, or none that is known.</param>
    public ImportTerms(Vocabulary vocabulary, ImportMap map, string stateId)
    {
        this.map = map;
        this.stateId = stateId;
        // What is named first keeps the name: ids before labels, labels before synonyms.
        foreach (var state in vocabulary.States.Values)
        {
            foreach (var name in (IEnumerable<string>)[state.Id, state.IsoAlpha2, state.IsoAlpha3, .. state.Name.Values, .. state.OfficialName.Values])
                states.TryAdd(name, state.Id);
        }

        foreach (var theme in vocabulary.CurrentThemes.Concat(vocabulary.Themes.Values))
            themes.TryAdd(theme.Id, theme.Id);
        foreach (var theme in vocabulary.CurrentThemes)
        {
            foreach (var name in theme.Label.Values)
                themes.TryAdd(name, theme.Id);
        }

        foreach (var theme in vocabulary.CurrentThemes)
        {
            foreach (var name in theme.Synonyms.Values.SelectMany(names => names))
                themes.TryAdd(name, theme.Id);
        }
    }

    /// <summary>What the names of a line are.</summary>
    public ResolvedTerms Resolve(ImportedLine line)
    {
        var words = new List<string>();
        var state = stateId;
        if (map.States.TryGetValue(line.State, out var meant))
            state = meant ?? stateId;
        else if (states.TryGetValue(line.State, out var known))
            state = known;
        else if (line.State.Length > 0)
            words.Add(line.State);

        var about = new List<string>();
        foreach (var name in line.Themes)
        {
            if (map.Themes.TryGetValue(name, out var ids))
                about.AddRange(ids);
            else if (themes.TryGetValue(name, out var id))
                about.Add(id);
            else
                words.Add(name);
        }

        words.AddRange(line.Tags);
        var tags = words.Select(word => (Word: word, Tag: Tag.From(word).Value)).ToList();
        var usable = tags.Select(pair => pair.Tag).OfType<Tag>().DistinctBy(tag => tag.Name).ToList();
        return new ResolvedTerms(
            state,
            [.. about.Distinct().Take(PracticeContent.ThemesMax)],
            [.. usable.Take(PracticeContent.TagsMax)],
            [
                .. tags.Where(pair => pair.Tag is null).Select(pair => pair.Word),
                .. usable.Skip(PracticeContent.TagsMax).Select(tag => tag.Name),
                .. about.Distinct().Skip(PracticeContent.ThemesMax),
            ]);
    }
}
