using System.Diagnostics;
using System.Text.RegularExpressions;
using FocalPoints.Testing;

namespace FocalPoints.Browser.Tests.Fixture;

/// <summary>
/// The published site as a process of its own, its files compressed as readers get them, with the demonstration in a data folder of its own.
/// </summary>
public sealed partial class RunningSite : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Published = new(Publish);

    private readonly List<string> lines = [];
    private Process? process;
    private TaskCompletionSource<string> listening = new();

    private readonly IReadOnlyList<(string Key, string Value)> settings;

    private RunningSite(string dataFolder, IReadOnlyList<(string Key, string Value)> settings)
    {
        DataFolder = dataFolder;
        this.settings = settings;
    }

    /// <summary>Where the site keeps its records; gone when it is disposed of.</summary>
    public string DataFolder { get; }

    /// <summary>As in <c>http://127.0.0.1:40123</c>. The same after <see cref="Restart"/>.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What the site said so far.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (lines)
                return [.. lines];
        }
    }

    /// <summary>The lines that tell of an error.</summary>
    public IReadOnlyList<string> Errors => [.. Lines.Where(line => ErrorLine().IsMatch(line))];

    /// <summary>A site that answers.</summary>
    /// <param name="settings">Keys of the configuration as environment variables, besides what every test needs.</param>
    public static async Task<RunningSite> Start(params (string Key, string Value)[] settings)
    {
        var site = new RunningSite(Directory.CreateTempSubdirectory("focalpoints-site-").FullName, settings);
        await site.Run("http://127.0.0.1:0");
        return site;
    }

    /// <summary>Ends the process at once, as a power cut does: nothing is said, nothing is flushed.</summary>
    public async Task Kill()
    {
        process!.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>Starts it again at the same address, on the same data.</summary>
    /// <param name="ahead">By how much its clock goes fast from now on. Sessions grow old with it: sign in anew.</param>
    public Task Restart(TimeSpan ahead = default) => Run(Address, ahead);

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
            await Kill();
        process?.Dispose();
        Directory.Delete(DataFolder, recursive: true);
    }

    private async Task Run(string url, TimeSpan ahead = default)
    {
        var folder = await Published.Value;
        listening = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        process = new Process
        {
            EnableRaisingEvents = true,
            StartInfo = new ProcessStartInfo("dotnet", [Path.Combine(folder, "FocalPoints.Web.dll"), "--urls", url])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Storage__DataFolder"] = DataFolder, ["DOTNET_ENVIRONMENT"] = null },
            },
        };
        foreach (var (key, value) in ahead == default ? new Dictionary<string, string>() : MovedClock.Settings(ahead))
            process.StartInfo.Environment[key] = value;
        foreach (var (key, value) in settings)
            process.StartInfo.Environment[key] = value;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The site did not start:" + Environment.NewLine + string.Join(Environment.NewLine, Lines)));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Address = await listening.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }

    // What was built for these tests, laid out as an operator gets it. Nothing is compiled or restored again.
    private static async Task<string> Publish()
    {
        var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        var folder = Path.Combine(AppContext.BaseDirectory, "site");
        using var publishing = Process.Start(new ProcessStartInfo("dotnet",
        [
            "publish", Path.Combine(SourceTree.Root, "src", "FocalPoints.Web"), "--no-build", "--no-restore", "--configuration", configuration, "--output", folder,
            "-p:CreateHardLinksForPublishFilesIfPossible=true",
        ])
        {
            RedirectStandardOutput = true,
        })!;
        var said = await publishing.StandardOutput.ReadToEndAsync();
        await publishing.WaitForExitAsync();
        return publishing.ExitCode == 0 ? folder : throw new InvalidOperationException("The site could not be published: " + said);
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        lock (lines)
            lines.Add(line);
        if (Listening().Match(line) is { Success: true } match)
            listening.TrySetResult(match.Groups[1].Value);
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();

    [GeneratedRegex(@"^(fail|crit): ")]
    private static partial Regex ErrorLine();
}
