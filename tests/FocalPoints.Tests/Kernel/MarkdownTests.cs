using System.Diagnostics;
using AngleSharp.Html.Parser;
using FocalPoints.Kernel;
using Xunit;

namespace FocalPoints.Tests.Kernel;

/// <summary>What people write is shown as they meant it; what somebody hostile writes does nothing.</summary>
public sealed class MarkdownTests
{
    private static readonly string[] Tags = ["p", "br", "strong", "em", "a", "ul", "ol", "li", "blockquote", "code", "pre", "hr"];

    [Theory]
    [InlineData("", "")]
    [InlineData("Two words", "<p>Two words</p>")]
    [InlineData("One\nline each", "<p>One<br>line each</p>")]
    [InlineData("One\n\nTwo", "<p>One</p><p>Two</p>")]
    [InlineData("**strong** and *soft*", "<p><strong>strong</strong> and <em>soft</em></p>")]
    [InlineData("- a\n- b", "<ul><li>a</li><li>b</li></ul>")]
    [InlineData("3. a\n4. b", "<ol start=\"3\"><li>a</li><li>b</li></ol>")]
    [InlineData("> said", "<blockquote><p>said</p></blockquote>")]
    [InlineData("`code`", "<p><code>code</code></p>")]
    [InlineData("[report](https://un.example/a?b=1&c=2)", "<p><a href=\"https://un.example/a?b=1&amp;c=2\" rel=\"nofollow ugc\">report</a></p>")]
    [InlineData("See https://un.example/a.", "<p>See <a href=\"https://un.example/a\" rel=\"nofollow ugc\">https://un.example/a</a>.</p>")]
    [InlineData("<me@un.example>", "<p><a href=\"mailto:me@un.example\" rel=\"nofollow ugc\">me@un.example</a></p>")]
    [InlineData("قال **الناجي**", "<p>قال <strong>الناجي</strong></p>")]
    [InlineData("5 < 6 & 7 > 3", "<p>5 &lt; 6 &amp; 7 &gt; 3</p>")]
    public void Text_is_shown_as_it_was_meant(string text, string html) => Assert.Equal(html, Markdown.ToHtml(text).Replace("\n", ""));

    [Theory]
    [InlineData("# First")]
    [InlineData("###### First")]
    [InlineData("First\n=====")]
    public void Heading_is_a_bold_line_and_leaves_the_outline_of_the_page_alone(string text) =>
        Assert.Equal("<p><strong>First</strong></p>", Markdown.ToHtml(text).Trim());

    [Fact]
    public void Picture_is_its_words() => Assert.Equal("<p>A <em>form</em></p>", Markdown.ToHtml("![A *form*](https://evil.example/pixel.gif)").Trim());

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("a <svg/onload=alert(1)> b")]
    [InlineData("<!-- comment --><b>x</b>")]
    [InlineData("<form action=//evil.example><input name=password></form>")]
    [InlineData("<div id=main class=note name=x data-enhance=1 style='position:fixed'>x</div>")]
    [InlineData("<x-element onclick=a()>x</x-element>")]
    [InlineData("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">")]
    [InlineData("<a href=javascript:alert(1)>x</a>")]
    [InlineData("<base href=//evil.example>")]
    [InlineData("<meta http-equiv=refresh content='0;url=//evil.example'>")]
    [InlineData("<!DOCTYPE x><![CDATA[<script>alert(1)</script>]]><?php x ?>")]
    public void Html_is_shown_as_it_was_typed(string text)
    {
        AssertHarmless(text);
        Assert.Contains(text, Shown(text));
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](java&#x0A;script:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](<javascript:alert(1)>)")]
    [InlineData("[x](\u0001javascript:alert(1))")]
    [InlineData("[x](vbscript:msgbox(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("[x](ftp://evil.example/)")]
    [InlineData("[x](//evil.example)")]
    [InlineData("[x](/account/logout)")]
    [InlineData("[x](?a=b)")]
    [InlineData("[x](#main)")]
    [InlineData("[x][r]\n\n[r]: javascript:alert(1)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<tel:+856>")]
    public void Link_to_anything_but_web_and_mail_is_words_only(string text)
    {
        AssertHarmless(text);
        Assert.DoesNotContain("<a", Markdown.ToHtml(text));
    }

    [Theory]
    [InlineData("[x](https://a.example \"onmouseover=alert(1)\")")]
    [InlineData("[x](https://a.example/\"onclick=\"alert(1))")]
    [InlineData("[x](https://a.example/'><script>alert(1)</script>)")]
    [InlineData("[a](https://a.example){#main .note onclick=x}")]
    [InlineData("```\"><script>alert(1)</script>\nx\n```")]
    [InlineData("~~~ js onload=1\nx")]
    [InlineData("[^1]: note\n\n[^1]")]
    [InlineData("$$x$$ :smile: ::: div\nx\n:::")]
    [InlineData("www.evil.example\" onclick=alert(1)")]
    public void Attributes_cannot_be_written(string text) => AssertHarmless(text);

    [Theory]
    [InlineData("safe \u202Egpj.exe")]
    [InlineData("safe &#x202E;gpj.exe")]
    [InlineData("safe &#8238;gpj.exe")]
    [InlineData("\u2066safe\u0000\u0007")]
    [InlineData("[\u202Ex](https://a.example/\u202Ex)")]
    public void Text_cannot_be_made_to_read_as_what_it_is_not(string text) => Assert.False(PlainText.HasForbiddenCharacters(Markdown.ToHtml(text)));

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*")]
    [InlineData("_a ")]
    [InlineData("**a *b ")]
    [InlineData("`")]
    [InlineData("``a")]
    [InlineData("<")]
    [InlineData("<a@")]
    [InlineData("http://")]
    [InlineData("www.")]
    [InlineData("](")]
    [InlineData("[a](")]
    [InlineData("[a]:b\n")]
    [InlineData("&#x")]
    [InlineData("1. ")]
    [InlineData("\n# ")]
    [InlineData("a\u0301\u0302")]
    public void Hostile_repetition_costs_little(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 12_000 / piece.Length));
        Markdown.ToHtml(piece);
        var watch = Stopwatch.StartNew();

        AssertHarmless(text);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Text_nested_beyond_sense_is_shown_as_it_was_typed()
    {
        var text = string.Concat(Enumerable.Repeat("> ", 300)) + "<b>deep</b>";

        Assert.Contains("<b>deep</b>", Shown(text));
        AssertHarmless(text);
    }

    [Fact]
    public void Text_far_beyond_every_limit_is_shown_as_it_was_typed()
    {
        var text = string.Concat(Enumerable.Repeat("# <b>*a*\n", 5_000));

        Assert.Equal(text.Replace("\n", ""), Shown(text));
        AssertHarmless(text);
    }

    [Fact]
    public async Task Many_at_once_see_the_same()
    {
        var expected = Markdown.ToHtml("**a** [b](https://c.example) <script>");

        var all = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => Markdown.ToHtml("**a** [b](https://c.example) <script>"))));

        Assert.All(all, html => Assert.Equal(expected, html));
    }

    private static string Shown(string text) => new HtmlParser().ParseDocument(Markdown.ToHtml(text)).Body!.TextContent;

    // Read as a browser reads it, whatever it looks like as text.
    private static void AssertHarmless(string text)
    {
        var elements = new HtmlParser().ParseDocument("<main>" + Markdown.ToHtml(text) + "</main>").QuerySelectorAll("main, main *").Skip(1).ToList();
        Assert.All(elements, element => Assert.Contains(element.LocalName, Tags));
        Assert.All(elements.SelectMany(element => element.Attributes), attribute => Assert.Contains(attribute.Name, new[] { "href", "rel", "start" }));
        Assert.All(elements.Select(element => element.GetAttribute("href")).OfType<string>(), href => Assert.Matches("^(https?://|mailto:)", href));
        Assert.All(elements.Where(element => element.LocalName == "a"), link => Assert.Equal("nofollow ugc", link.GetAttribute("rel")));
    }
}
