using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace FocalPoints.Testing;

/// <summary>An answer of the site.</summary>
public sealed class Page
{
    internal Page(HttpResponseMessage answer, byte[] bytes, string html, IHtmlDocument document, int statements)
    {
        Status = answer.StatusCode;
        Location = answer.Headers.Location?.OriginalString;
        Headers = answer.Headers.Concat(answer.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        Bytes = bytes;
        Html = html;
        Document = document;
        Statements = statements;
    }

    public HttpStatusCode Status { get; }

    /// <summary>Where a redirect leads; null for every other answer.</summary>
    public string? Location { get; }

    public IReadOnlyDictionary<string, string> Headers { get; }

    public byte[] Bytes { get; }

    /// <summary>The body as text; empty unless it is text.</summary>
    public string Html { get; }

    public IHtmlDocument Document { get; }

    /// <summary>How many statements the answer cost the database.</summary>
    public int Statements { get; }

    /// <summary>The text of the page's one <c>h1</c>.</summary>
    public string Heading => TextOf("h1");

    /// <summary>What a person reads in the main part, white space folded.</summary>
    public string Text => TextOf("main");

    /// <summary>The text of the only element that matches, white space folded. Fails unless there is exactly one.</summary>
    public string TextOf(string selector) => Fold(One(selector).TextContent);

    /// <summary>The texts of all elements that match, in order, white space folded.</summary>
    public IReadOnlyList<string> TextsOf(string selector) => [.. Document.QuerySelectorAll(selector).Select(element => Fold(element.TextContent))];

    /// <summary>The only element that matches. Fails unless there is exactly one.</summary>
    public IElement One(string selector) => Assert.Single(Document.QuerySelectorAll(selector));

    /// <summary>The only form that matches. Fails unless there is exactly one.</summary>
    public IHtmlFormElement Form(string selector = "main form") => Assert.IsType<IHtmlFormElement>(One(selector), exactMatch: false);

    /// <summary>Fails unless the status is this one; tells what the page says when it is not.</summary>
    public Page Is(HttpStatusCode status)
    {
        Assert.True(Status == status, $"Expected {(int)status}, got {(int)Status} with {Fold(Document.Body?.TextContent ?? "")}");
        return this;
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
