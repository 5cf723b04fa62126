using System.Net;
using AngleSharp.Dom;
using FocalPoints.Testing;

namespace FocalPoints.Web.Tests.Treaty;

/// <summary>Somebody who starts at a page and goes on by the links that stand on it.</summary>
internal sealed class Reader(Person person)
{
    /// <summary>The page they are on.</summary>
    public Page Page { get; private set; } = default!;

    /// <summary>Opens an address.</summary>
    public async Task<Reader> Open(string address)
    {
        Page = (await person.Get(address)).Is(HttpStatusCode.OK);
        return this;
    }

    /// <summary>Follows the first link that begins with these words. Fails where there is none.</summary>
    public Task<Reader> Follow(string words, string within = "body")
    {
        var link = Page.Document.QuerySelectorAll($"{within} a[href]").FirstOrDefault(link => TextOf(link).StartsWith(words, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No link '{words}' on {Page.Document.Title}: {string.Join(" | ", Page.TextsOf($"{within} a"))}");
        return Open(link.GetAttribute("href")!.Split('#')[0]);
    }

    /// <summary>The facts in a part of the page, by their label.</summary>
    public static IReadOnlyDictionary<string, string> FactsOf(IParentNode part) => part.QuerySelectorAll("dt")
        .GroupBy(TextOf, label => TextOf(label.NextElementSibling!)).ToDictionary(facts => facts.Key, facts => string.Join("; ", facts));

    /// <summary>What stands under a heading of the second level.</summary>
    public IElement Section(string heading) => Page.Document.QuerySelectorAll("main section.row").Single(section => TextOf(section.QuerySelector("h2")!) == heading);

    /// <summary>An element's text, white space folded.</summary>
    public static string TextOf(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
