using System.Net.Http.Headers;
using AngleSharp;
using AngleSharp.Html.Dom;

namespace FocalPoints.Testing;

/// <summary>A file that a test puts into a form.</summary>
/// <param name="Name">The file's name as the browser sends it.</param>
/// <param name="MediaType">The type that the browser declares.</param>
/// <param name="Content">The bytes.</param>
public sealed record FormFile(string Name, string MediaType, byte[] Content);

/// <summary>
/// Somebody with a browser that has no script: gets pages, fills in the forms that stand on them and sends them off. Keeps cookies,
/// follows no redirect on its own.
/// </summary>
public sealed class Person
{
    private static int count;

    private readonly HttpClient http;
    private readonly Dictionary<string, string> cookies = [];

    internal Person(HttpMessageHandler handler) => http = new HttpClient(handler) { BaseAddress = new Uri("https://localhost") };

    /// <summary>Sent with every request, as in a browser: remove or add as a test needs.</summary>
    public HttpRequestHeaders Headers => http.DefaultRequestHeaders;

    /// <summary>
    /// True for somebody who is given the pages that the site keeps for all visitors, as in real life. False by default, so that each page is
    /// made anew, and what it costs can be counted.
    /// </summary>
    public bool TakesKeptPages { get; init; }

    /// <summary>The cookies by name.</summary>
    public IReadOnlyDictionary<string, string> Cookies => cookies;

    /// <summary>The answer at an address.</summary>
    public Task<Page> Get(string address) => Send(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>The page to which <paramref name="page"/> redirects, at most ten redirects away.</summary>
    public async Task<Page> Follow(Page page)
    {
        for (var hop = 0; page.Location is { } address && hop < 10; hop++)
            page = await Get(address);
        return page;
    }

    /// <summary>
    /// Sends a form off as a browser without script does: its fields as they stand on the page, hidden ones and the antiforgery token
    /// included, with some of them changed.
    /// </summary>
    /// <param name="form">From <see cref="Page.Form"/>.</param>
    /// <param name="changed">By field name. A value is a string, several strings (a field repeated), a <see cref="FormFile"/>, or null to leave the field out.</param>
    public Task<Page> Submit(IHtmlFormElement form, params IReadOnlyList<(string Field, object? Value)> changed)
    {
        var fields = FormFields.Of(form).Where(field => changed.All(change => change.Field != field.Field)).ToList();
        foreach (var (field, value) in changed)
        {
            if (value is IEnumerable<string> several)
                fields.AddRange(several.Select(one => (field, (object)one)));
            else if (value is not null)
                fields.Add((field, value));
        }

        var address = form.GetAttribute("action") is { Length: > 0 } action ? action : form.Owner!.Url;
        if (!string.Equals(form.Method, "post", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Field)}={Uri.EscapeDataString((string)field.Value)}"));
            return Get(address.Split('?')[0] + "?" + query);
        }

        return Send(new HttpRequestMessage(HttpMethod.Post, address) { Content = FormFields.Body(form.Enctype == "multipart/form-data", fields) });
    }

    /// <summary>Posts fields that stand on no page: what somebody hostile sends.</summary>
    public Task<Page> Post(string address, params IReadOnlyList<(string Field, object Value)> fields) =>
        Send(new HttpRequestMessage(HttpMethod.Post, address) { Content = FormFields.Body(fields.Any(field => field.Value is FormFile), fields) });

    /// <summary>Sends any request.</summary>
    public async Task<Page> Send(HttpRequestMessage request)
    {
        if (cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        if (!TakesKeptPages && Headers.AcceptEncoding.Count == 0)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", $"x-{Interlocked.Increment(ref count)}"); // No page is kept for this one.
        using var counter = LogCapture.Count();
        using var answer = await http.SendAsync(request);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            Take(cookie);

        var type = answer.Content.Headers.ContentType?.MediaType;
        var text = type is "text/html" or "text/plain" or "application/json" or "application/problem+json" ? System.Text.Encoding.UTF8.GetString(bytes) : "";
        var browsing = BrowsingContext.New(Configuration.Default);
        var document = (IHtmlDocument)await browsing.OpenAsync(virtualAnswer => virtualAnswer
            .Content(type == "text/html" ? text : "").Address(new Uri(http.BaseAddress!, request.RequestUri!).AbsoluteUri));
        return new Page(answer, bytes, text, document, counter.Statements);
    }

    internal void Take(string setCookie)
    {
        var parts = setCookie.Split(';');
        var (name, value) = (parts[0][..parts[0].IndexOf('=')], parts[0][(parts[0].IndexOf('=') + 1)..]);

        // The site's clock is not ours: an expiry is taken only as the way to take a cookie back.
        if (value.Length == 0 || setCookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase))
            cookies.Remove(name);
        else
            cookies[name] = value;
    }
}
