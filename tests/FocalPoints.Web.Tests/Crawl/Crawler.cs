using System.Net;
using AngleSharp.Dom;
using FocalPoints.Testing;

namespace FocalPoints.Web.Tests.Crawl;

/// <summary>Somebody who follows every link, and what they find wrong on the way.</summary>
internal sealed class Crawler(Person person)
{
    private readonly Queue<(string Address, string From)> ahead = new();
    private readonly HashSet<string> seen = [];
    private readonly Dictionary<string, string> titles = [];

    /// <summary>What is wrong, with the page it is wrong on.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>The paths of the pages that were read.</summary>
    public HashSet<string> Visited { get; } = [];

    /// <summary>Words that must not stand anywhere: what is wrong when one does is a problem too.</summary>
    public IReadOnlyList<string> Forbidden { get; init; } = [];

    /// <summary>Reads every page that can be reached from an address.</summary>
    public async Task Crawl(params string[] starts)
    {
        foreach (var start in starts)
            Ahead(start, "the start");
        while (ahead.TryDequeue(out var link))
            await Read(link.Address, link.From);
    }

    private async Task Read(string address, string from)
    {
        var page = await person.Follow(await person.Get(address));
        Visited.Add(PathOf(address));
        if (page.Status != HttpStatusCode.OK)
        {
            Problems.Add($"{address}: answered {(int)page.Status}, linked from {from}");
            return;
        }

        if (page.Html.Length == 0 || page.Headers.GetValueOrDefault("Content-Type", "").StartsWith("text/html", StringComparison.Ordinal) is false)
            return;

        Problems.AddRange(Forbidden.Where(word => page.Html.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => $"{address}: tells of {word}"));
        Problems.AddRange(Check(page, address).Select(problem => $"{address}: {problem}"));
        foreach (var href in page.Document.QuerySelectorAll("a[href], link[href], script[src], img[src], form[action]").Select(LinkOf))
        {
            if (href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal))
                Ahead(href.Split('#')[0], address);
        }
    }

    private static string LinkOf(IElement element) => element switch
    {
        { LocalName: "form" } => string.Equals(element.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase) ? "" : element.GetAttribute("action")!,
        { LocalName: "link" or "script" or "img" } => Rooted(element.GetAttribute("href") ?? element.GetAttribute("src")!),
        _ => Rooted(element.GetAttribute("href")!),
    };

    // The document's base is the root.
    private static string Rooted(string address) => address.Length == 0 || address.Contains(':') || address.StartsWith('/') || address.StartsWith('#') ? address : "/" + address;

    private IEnumerable<string> Check(Page page, string address)
    {
        var document = page.Document;
        if (document.QuerySelectorAll("h1").Length != 1)
            yield return $"has {document.QuerySelectorAll("h1").Length} h1";
        if (document.QuerySelectorAll("main").Length != 1)
            yield return $"has {document.QuerySelectorAll("main").Length} main";
        if (string.IsNullOrEmpty(document.DocumentElement.GetAttribute("lang")))
            yield return "says no language";
        if (!page.Html.StartsWith("<!doctype html>", StringComparison.OrdinalIgnoreCase))
            yield return "has no doctype";
        foreach (var twice in document.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1))
            yield return $"has the id {twice.Key} {twice.Count()} times";
        foreach (var image in document.QuerySelectorAll("img:not([alt])"))
            yield return $"has an image without alt: {image.OuterHtml}";
        foreach (var link in document.QuerySelectorAll("a").Where(link => string.IsNullOrWhiteSpace(link.TextContent) && !link.HasAttribute("aria-label") && link.QuerySelector("img[alt]:not([alt=''])") is null))
            yield return $"has a link without a name: {link.OuterHtml}";
        foreach (var field in document.QuerySelectorAll("main input:not([type=hidden]):not([type=submit]), main select, main textarea").Where(field => !HasLabel(field)))
            yield return $"has a field without a label: {field.OuterHtml}";
        foreach (var href in document.QuerySelectorAll("a[href*='#']").Select(link => link.GetAttribute("href")!))
        {
            var (path, fragment) = (href.Split('#')[0], Uri.UnescapeDataString(href.Split('#')[1]));
            if (path.Length == 0)
                yield return $"has a link to a fragment alone, which the base address turns into the front page: {href}";
            else if (Same(path, address) && document.GetElementById(fragment) is null)
                yield return $"has a link to a fragment that is not there: {href}";
        }

        // A page that led here has the title of where it led to.
        var title = document.Title ?? "";
        var here = new Uri(document.Url).PathAndQuery;
        if (!title.EndsWith("FocalPoints", StringComparison.Ordinal) || title.StartsWith('·') || title.TrimStart().StartsWith('·'))
            yield return $"is titled '{title}'";
        else if (!here.Contains('?') && !titles.TryAdd(title, here) && !Same(titles[title], here))
            yield return $"has the title of {titles[title]}: '{title}'";
    }

    private static bool HasLabel(IElement field) => field.HasAttribute("aria-label") || field.HasAttribute("aria-labelledby") || field.Closest("label") is not null
        || (field.Id is { Length: > 0 } id && field.Owner!.QuerySelectorAll("label").Any(label => label.GetAttribute("for") == id));

    private static bool Same(string left, string right) => Uri.UnescapeDataString(left) == Uri.UnescapeDataString(right);

    // Every path once; of the many ways to narrow a list, one of each kind and no more than two at once, else the crawl would not end.
    private void Ahead(string address, string from)
    {
        var parts = address.Split('?', 2);
        var keys = parts.Length == 1 ? [] : parts[1].Split('&').Select(pair => pair.Split('=')[0]).Distinct().Order().ToArray();
        if (keys.Length <= 2 && seen.Add(Uri.UnescapeDataString(parts[0]) + "?" + string.Join('&', keys)))
            ahead.Enqueue((address, from));
    }

    private static string PathOf(string address) => Uri.UnescapeDataString(address.Split('?')[0]);
}
