using System.ServiceModel.Syndication;
using System.Xml;
using FocalPoints.Kernel;
using FocalPoints.Practices;
using FocalPoints.Search;
using FocalPoints.Web.Account;
using FocalPoints.Web.Practices;
using FocalPoints.Web.Search;
using FocalPoints.Web.Startup;
using FocalPoints.Web.Startup.Caching;
using FocalPoints.Web.States;

namespace FocalPoints.Web.Feeds;

/// <summary>A list of practices as an Atom feed (RFC 4287): the question of the page, the same rights; what changed last comes first unless another order is asked for.</summary>
public static class FeedEndpoints
{
    /// <summary>The newest entries; a reader of feeds comes back before there are more.</summary>
    public const int MostEntries = 50;

    private const string MediaType = "application/atom+xml; charset=utf-8", XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps the feed.</summary>
    public static void MapFeeds(this IEndpointRouteBuilder routes) =>
        routes.MapMethods(FeedUrls.Practices, Reading, Read).AllowAnonymous().WithMetadata(new KeptForVisitors()).ExcludeFromDescription();

    private static async Task<IResult> Read(HttpContext http, CurrentActor current, SearchPractices searchPractices, ResolveSearch resolveSearch, ReadVocabulary readVocabulary,
        SiteAddress site, CancellationToken cancel)
    {
        var vocabulary = await readVocabulary.Read(cancel);
        var (input, problems) = SearchInput.Parse(http.Request.Query, vocabulary);
        if (problems.Count > 0)
            return SearchProblems.Refuse(problems, input, http.Request.Query);
        var today = await resolveSearch.Resolve(input with { Sort = input.Sort ?? SearchSort.Revised }, cancel);
        var result = await searchPractices.Search(today, await current.Get(), MostEntries, cancel);
        var seenAt = $"{http.Request.Scheme}://{http.Request.Host}";
        var feed = new Atom10FeedFormatter(FeedOf(input, result, vocabulary, path => new Uri(site.Of(path, seenAt))));
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { CheckCharacters = true }))
            feed.WriteTo(writer);
        return TypedResults.Bytes(stream.ToArray(), MediaType);
    }

    private static SyndicationFeed FeedOf(SearchInput input, SearchResult result, Vocabulary vocabulary, Func<string, Uri> address)
    {
        var list = address(BrowseUrls.Of(input));
        var items = result.Page.Items.Select(card => EntryOf(card, vocabulary, address)).ToList();
        return new SyndicationFeed(input.Text.Length == 0 ? SearchText.FeedTitle : string.Format(SearchText.FeedTitleFor, input.Text), null, list, list.ToString(),
            items.Select(item => item.LastUpdatedTime).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max(), items)
        {
            Links = { SyndicationLink.CreateSelfLink(address(FeedUrls.Of(input)), "application/atom+xml") },
        };
    }

    // The number is for good, the readable part of an address is not.
    private static SyndicationItem EntryOf(PracticeCard card, Vocabulary vocabulary, Func<string, Uri> address)
    {
        var entry = new SyndicationItem
        {
            Id = address(PracticeUrls.ByNumber(card.Number)).ToString(),
            Title = In(card.Language, card.Title),
            Summary = In(card.Language, PlainText.WithoutForbiddenCharacters(card.Summary)),
            PublishDate = new DateTimeOffset(card.PublishedAt, TimeSpan.Zero),
            LastUpdatedTime = new DateTimeOffset(card.RevisedAt, TimeSpan.Zero),
            Links = { SyndicationLink.CreateAlternateLink(address(PracticeUrls.Read(card.Number, card.Slug))) },
            Authors = { new SyndicationPerson { Name = StateWords.NameOf(card.StateId, vocabulary) } },
        };
        foreach (var theme in card.Themes.Where(vocabulary.Themes.ContainsKey))
            entry.Categories.Add(new SyndicationCategory(theme, address("/themes").ToString(), vocabulary.Themes[theme].Label.ToString()));
        return entry;
    }

    private static TextSyndicationContent In(string language, string text)
    {
        var content = new TextSyndicationContent(text);
        content.AttributeExtensions[new XmlQualifiedName("lang", XmlNamespace)] = language;
        return content;
    }
}
