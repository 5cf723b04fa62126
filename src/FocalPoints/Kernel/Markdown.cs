using System.Diagnostics.CodeAnalysis;
using System.Net;
using Ganss.Xss;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.Extensions.Caching.Memory;

namespace FocalPoints.Kernel;

/// <summary>
/// What people write, as HTML that is safe to show. HTML in it is shown as it was typed; headings become bold lines, since the page has
/// its own outline; a picture becomes its words. Links lead to the web and to mail only. Whatever is hostile or without sense is shown
/// as plain text, in bounded time. May be called from several threads.
/// </summary>
public static class Markdown
{
    /// <summary>Lists in lists in quotations: more than people write, and the depth at which a text is shown as it was typed.</summary>
    private const int NestingMax = 32;

    /// <summary>In UTF-16 characters, four times the longest field: parsing takes time by the square of what somebody hostile writes.</summary>
    private const int LengthMax = 12_000;

    /// <summary>Told to search engines: the site does not vouch for where people's links lead.</summary>
    private const string LinkRelation = "nofollow ugc";

    private static readonly string[] Schemes = ["http", "https", "mailto"];

    // The same text gives the same HTML, and the same texts are read again and again. In UTF-16 characters: eight megabytes at most.
    private static readonly MemoryCache Kept = new(new MemoryCacheOptions { SizeLimit = 4_000_000 });

    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    // The second wall: whatever the first lets through by mistake, nothing leaves that is not named here.
    private static readonly HtmlSanitizer Sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string> { "p", "br", "strong", "em", "a", "ul", "ol", "li", "blockquote", "code", "pre", "hr" },
        AllowedAttributes = new HashSet<string> { "href", "rel", "start" },
        UriAttributes = new HashSet<string> { "href" },
        AllowedSchemes = new HashSet<string>(Schemes),
        AllowedCssProperties = new HashSet<string>(),
        AllowedAtRules = new HashSet<AngleSharp.Css.Dom.CssRuleType>(),
    });

    /// <summary>A text in Markdown as HTML, block elements without a frame around them; empty for an empty text.</summary>
    public static string ToHtml(string text) => Kept.GetOrCreate(text, entry =>
    {
        var html = MakeHtml(text);
        entry.Size = text.Length + html.Length;
        return html;
    })!;

    private static string MakeHtml(string text)
    {
        var typed = PlainText.WithoutForbiddenCharacters(text);
        if (typed.Length == 0)
            return "";
        if (typed.Length > LengthMax)
            return AsTyped(typed);

        string html;
        try
        {
            html = Render(typed);
        }
        catch (ArgumentException)
        {
            // Nested more deeply than Markdig goes along with: nothing that makes sense as Markdown.
            return AsTyped(typed);
        }

        // A character can be written as an entity, and is one only now.
        return PlainText.WithoutForbiddenCharacters(Sanitizer.Sanitize(html));
    }

    /// <summary>Whether an address that somebody wrote is one of the web or of mail.</summary>
    public static bool MayLinkTo([NotNullWhen(true)] string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var link) && Schemes.Contains(link.Scheme) && address.Contains(':', StringComparison.Ordinal);

    private static string Render(string text)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new BoldLines());
        renderer.ObjectRenderers.ReplaceOrAdd<Markdig.Renderers.Html.Inlines.LinkInlineRenderer>(new Links());
        renderer.ObjectRenderers.ReplaceOrAdd<Markdig.Renderers.Html.Inlines.AutolinkInlineRenderer>(new BareLinks());
        renderer.Render(Markdig.Markdown.Parse(text, Pipeline));
        return writer.ToString();
    }

    private static MarkdownPipeline CreatePipeline() => new MarkdownPipelineBuilder { MaximumNestingDepth = NestingMax }
        .DisableHtml().UseAutoLinks().UseSoftlineBreakAsHardlineBreak().Build();

    private static string AsTyped(string text) => "<p>" + WebUtility.HtmlEncode(text).Replace("\n", "<br>") + "</p>";

    private static void WriteLink(HtmlRenderer renderer, string? address, System.Action writeText)
    {
        var isLink = MayLinkTo(address);
        if (isLink)
            renderer.Write("<a href=\"").WriteEscapeUrl(address).Write("\" rel=\"" + LinkRelation + "\">");
        writeText();
        if (isLink)
            renderer.Write("</a>");
    }

    private sealed class BoldLines : HtmlObjectRenderer<HeadingBlock>
    {
        protected override void Write(HtmlRenderer renderer, HeadingBlock heading) =>
            renderer.Write("<p><strong>").WriteLeafInline(heading).WriteLine("</strong></p>");
    }

    private sealed class Links : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link) =>
            WriteLink(renderer, link.IsImage ? null : link.GetDynamicUrl?.Invoke() ?? link.Url, () => renderer.WriteChildren(link));
    }

    private sealed class BareLinks : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline link) =>
            WriteLink(renderer, link.IsEmail ? "mailto:" + link.Url : link.Url, () => renderer.WriteEscape(link.Url));
    }
}
