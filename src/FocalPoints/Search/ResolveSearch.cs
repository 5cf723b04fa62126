using FocalPoints.Data;
using FocalPoints.Practices;
using FocalPoints.Tags;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Search;

/// <summary>Takes an old question to where its words went: tags that were merged or became a topic's name, topics that were retired.</summary>
public sealed class ResolveSearch(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies)
{
    /// <summary>The question as it is asked today; the same one where nothing in it moved. No statement where it names no tag.</summary>
    public async Task<SearchInput> Resolve(SearchInput input, CancellationToken cancel = default) => (await Resolve([input], cancel))[0];

    /// <summary>Many questions, in their order, with as many statements as one.</summary>
    internal async Task<IReadOnlyList<SearchInput>> Resolve(IReadOnlyList<SearchInput> inputs, CancellationToken cancel)
    {
        var vocabulary = await vocabularies.Read(cancel);
        var slugs = inputs.SelectMany(input => input.Values(SearchFacet.Tag)).Distinct().ToList();
        var moved = slugs.Count == 0 ? [] : await Moved(slugs, cancel);
        return [.. inputs.Select(input => Resolve(input, vocabulary, moved))];
    }

    private static SearchInput Resolve(SearchInput input, Vocabulary vocabulary, Dictionary<string, Tag> moved)
    {
        var today = input;
        foreach (var id in input.Values(SearchFacet.Theme))
        {
            if (vocabulary.CurrentTheme(id) is { } theme && theme.Id != id)
                today = today.Without(SearchFacet.Theme, id).With(SearchFacet.Theme, theme.Id);
        }

        foreach (var slug in input.Values(SearchFacet.Tag).Where(moved.ContainsKey))
        {
            var end = moved[slug];
            today = today.Without(SearchFacet.Tag, slug);
            today = end.ThemeId is { } theme ? today.With(SearchFacet.Theme, vocabulary.CurrentTheme(theme)?.Id ?? theme) : today.With(SearchFacet.Tag, end.Slug);
        }

        return today;
    }

    /// <summary>Where the words went, by the slugs of those that did.</summary>
    private async Task<Dictionary<string, Tag>> Moved(List<string> slugs, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var tags = await db.Tags.AsNoTracking().Where(tag => slugs.Contains(tag.Slug)).ToListAsync(cancel);
        var moved = tags.GroupBy(tag => tag.Slug).Where(same => same.All(tag => tag.AliasOfId is not null || tag.ThemeId is not null)).Select(same => same.First()).ToList();
        var ends = await MergedTags.Follow(db, moved, cancel);
        return moved.ToDictionary(tag => tag.Slug, tag => ends[tag.Id]);
    }
}
