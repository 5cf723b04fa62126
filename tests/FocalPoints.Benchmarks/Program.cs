using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FocalPoints.Benchmarks;

// dotnet run -c Release --project tests/FocalPoints.Benchmarks -- [--practices 10000] [--history 100000] [--seconds 3] [--port 5199] [--workspace 1]
// dotnet run -c Release --project tests/FocalPoints.Benchmarks -- --search 1 [--practices 10000]
// dotnet run -c Release --project tests/FocalPoints.Benchmarks -- --quality FOLDER [--only sdg/topic,cisi]
// dotnet run -c Release --project tests/FocalPoints.Benchmarks -- --across 1 [--only across/fr-]
var practices = Setting("--practices", 10_000);
var history = Setting("--history", 100_000);
var duration = TimeSpan.FromSeconds(Setting("--seconds", 3));
var port = Setting("--port", 5199);
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var folder = Directory.CreateTempSubdirectory("focalpoints-benchmark-").FullName;
try
{
    var data = Path.Combine(folder, "data");
    if (Text("--quality") is { Length: > 0 } collections)
    {
        return await Quality.Print(Path.GetFullPath(collections), data, Text("--only")) ? 0 : 1;
    }

    if (Setting("--across", 0) == 1)
    {
        await VocabularyCollection.Write(folder);
        return await Quality.Print(folder, data, Text("--only")) ? 0 : 1;
    }

    Console.Error.WriteLine($"Makes {practices} practices in {data}");
    var corpus = await Corpus.Make(data, practices, history);
    if (Setting("--search", 0) == 1)
    {
        await SearchSpeed.Print(data);
        return 0;
    }

    var published = await Site.Publish(Repository(), Path.Combine(folder, "site"));

    // The first start makes the search index; every other one finds it.
    TimeSpan first;
    using (var site = await Site.Start(published, data, port))
    {
        first = site.ToFirstAnswer;
        using var client = new Client(port);
        client.Ask(Client.Request(port, "/practices"));
        await site.Stop(); // Which saves the index.
    }

    using (var site = await Site.Start(published, data, port))
        await Report(site, corpus, first);
}
finally
{
    Directory.Delete(folder, recursive: true);
}

return 0;

async Task Report(Site site, Corpus corpus, TimeSpan first)
{
    var (number, slug) = corpus.MostDiscussed;
    var pages = new (string Name, string Address)[]
    {
        ("Front page", "/"),
        ("Browse, two facets", "/practices?theme=rehabilitation&lang=en"),
        ("Search", "/practices?q=survivors+workshop"),
        ("Practice, 30 comments", $"/practices/{number}/{slug}"),
    };

    // At rest: every page was made once, so that code and index are loaded.
    using (var client = new Client(port))
    {
        foreach (var (_, address) in pages)
            client.Ask(Client.Request(port, address));
    }

    var atRest = site.Memory;
    var cookie = SignIn(Corpus.Email);
    var coordinator = SignIn(Corpus.CoordinatorEmail);

    var table = new StringBuilder("| page | reader | clients | pages/s | p50 ms | p95 ms | p99 ms | processor ms/page |\n|---|---|--:|--:|--:|--:|--:|--:|\n");
    foreach (var (name, address) in Setting("--workspace", 0) == 1 ? [] : pages)
    {
        var kept = Client.Request(port, address);
        var signedIn = Client.Request(port, address, $"Cookie: {cookie}\r\n");
        var separator = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        foreach (var clients in new[] { 1, 16 })
        {
            Row(name, "visitor, kept page", clients, _ => kept);
            Row(name, "visitor, made anew", clients, count => Client.Request(port, $"{address}{separator}visit={count}"));
            Row(name, "member", clients, _ => signedIn);
        }
    }

    foreach (var (name, address) in Workspace(corpus))
    {
        var asked = Client.Request(port, address, $"Cookie: {coordinator}\r\n");
        Row(name, "coordinator", 1, _ => asked);
    }

    Console.WriteLine(table);
    Console.WriteLine("| page | first visit | requests | next visit | unchanged |\n|---|--:|--:|--:|--:|");
    foreach (var (name, address) in pages)
        Weigh(name, address);
    Console.WriteLine();
    Console.WriteLine($"Practices: {practices}. First start, search index made: {first.TotalSeconds:0.0} s to the first answer. Later start: {site.ToFirstAnswer.TotalSeconds:0.0} s.");
    Console.WriteLine($"Resident memory: {atRest / 1_000_000} MB at rest, every page asked for once, {site.Memory / 1_000_000} MB after the load. {Environment.ProcessorCount} cores, shared with the clients.");

    void Row(string name, string reader, int clients, Func<int, byte[]> request)
    {
        Console.Error.WriteLine($"{name}, {reader}, {clients}");
        var taken = Measurement.Take(site, clients, duration, request);
        table.AppendLine($"| {name} | {reader} | {clients} | {taken.PerSecond:#,0} | {taken.P50:0.0} | {taken.P95:0.0} | {taken.P99:0.0} | {taken.Processor:0.00} |{(taken.Failures > 0 ? $" {taken.Failures} failed |" : "")}");
    }
}

// What a coordinator opens every day; each among all practices, which wait for a review, all of the history and all tags.
static (string Name, string Address)[] Workspace(Corpus corpus) =>
[
    ("Desk", "/workspace/desk"),
    ("Review queue", "/workspace/review"),
    ("Tag workshop", "/workspace/tags"),
    ("Tags that look alike", "/workspace/tags/look-alikes"),
    ("History", "/workspace/history"),
    ("History of a person", $"/workspace/history?person={corpus.InHistory.Member}"),
    ("History of a practice", $"/workspace/history?record={corpus.InHistory.Number}"),
    ("History of a verb and a year", "/workspace/history?verb=Tagged&from=2021-01-01&until=2021-12-31"),
    ("Reports", "/workspace/reports"),
];

// Everything a browser fetches for a page: the page, then what its head names.
void Weigh(string name, string address)
{
    using var client = new Client(port);
    var page = client.Ask(Client.Request(port, address), keep: true);
    using var plain = new Client(port);
    var html = Encoding.UTF8.GetString(plain.Ask(Encoding.ASCII.GetBytes($"GET {address} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n"), keep: true).Body);
    var files = Links().Matches(html).Select(match => "/" + match.Groups[1].Value.TrimStart('/')).Distinct().ToList();
    var first = page.Bytes + files.Sum(file => client.Ask(Client.Request(port, file)).Bytes);
    var unchanged = client.Ask(Client.Request(port, address, $"If-None-Match: {Client.Value(page.Head, "ETag:")}\r\n"));
    Console.WriteLine($"| {name} | {first:#,0} bytes | {1 + files.Count} | {page.Bytes:#,0} bytes | {unchanged.Status}, {unchanged.Bytes:#,0} bytes |");
}

string SignIn(string email)
{
    using var client = new Client(port);
    var form = client.Ask(Encoding.ASCII.GetBytes($"GET /account/login HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n"), keep: true);
    var html = Encoding.UTF8.GetString(form.Body);
    var fields = Hidden().Matches(html).Select(match => (match.Groups[1].Value, match.Groups[2].Value)).Append(("email", email)).Append(("password", Corpus.Password));
    var body = string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Item1)}={Uri.EscapeDataString(field.Item2)}"));
    var answer = client.Ask(Client.Form(port, "/account/login", body, $"Cookie: {Cookies(form.Head)}\r\n"), keep: true);
    return answer.Status == 302 ? Cookies(answer.Head) : throw new InvalidOperationException($"Signing in answered {answer.Status}.");
}

static string Cookies(string head) => string.Join("; ", head.Split("\r\n").Where(line => line.StartsWith("Set-Cookie:", StringComparison.OrdinalIgnoreCase)).Select(line => line[11..].Split(';')[0].Trim()));

int Setting(string name, int otherwise) => Text(name) is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : otherwise;

string Text(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : "";

static string Repository()
{
    var folder = new DirectoryInfo(AppContext.BaseDirectory);
    while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FocalPoints.sln")))
        folder = folder.Parent;
    return folder?.FullName ?? throw new InvalidOperationException("The benchmarks run from within the repository.");
}

/// <summary>The entry point.</summary>
internal static partial class Program
{
    [GeneratedRegex("""<(?:link rel="(?:stylesheet|icon)" href|script type="module" src)="([^"]+)""")]
    private static partial Regex Links();

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)""")]
    private static partial Regex Hidden();
}
