using System.Diagnostics;
using System.Globalization;

namespace FocalPoints.Benchmarks;

/// <summary>The published Release site as a process of its own, in the Production environment, on a port of this machine.</summary>
internal sealed class Site : IDisposable
{
    private readonly Process process;

    private Site(Process process, int port)
    {
        this.process = process;
        Port = port;
    }

    public int Port { get; }

    /// <summary>From the start of the process to the first front page.</summary>
    public TimeSpan ToFirstAnswer { get; private init; }

    /// <summary>Resident memory, in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Processor time so far, of all cores.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Lays the site out as an operator gets it.</summary>
    public static async Task<string> Publish(string repository, string folder)
    {
        using var publishing = Process.Start(new ProcessStartInfo("dotnet",
            ["publish", Path.Combine(repository, "src", "FocalPoints.Web"), "--configuration", "Release", "--runtime", "linux-x64", "--output", folder, "-v", "q", "--nologo"]))!;
        await publishing.WaitForExitAsync();
        return publishing.ExitCode == 0 ? folder : throw new InvalidOperationException("The site could not be published.");
    }

    /// <summary>Starts it, waits until it says that it listens, and asks for the front page.</summary>
    public static async Task<Site> Start(string folder, string dataFolder, int port)
    {
        var watch = Stopwatch.StartNew();
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process
        {
            EnableRaisingEvents = true,
            StartInfo = new ProcessStartInfo("dotnet", [Path.Combine(folder, "FocalPoints.Web.dll"), "--urls", $"http://127.0.0.1:{port}"])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                Environment =
                {
                    ["ASPNETCORE_ENVIRONMENT"] = "Production",
                    ["DOTNET_ENVIRONMENT"] = null,
                    ["Storage__DataFolder"] = dataFolder,
                    ["Logging__LogLevel__Default"] = "Warning",
                    ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
                },
            },
        };
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
                return;
            Console.Error.WriteLine("site: " + line.Data);
            if (line.Data.Contains("Now listening on:", StringComparison.Ordinal))
                listens.TrySetResult();
        };
        process.Exited += (_, _) => listens.TrySetException(new InvalidOperationException("The site did not start."));
        process.Start();
        process.BeginOutputReadLine();
        await listens.Task;
        using var client = new Client(port);
        var status = client.Ask(Client.Request(port, "/")).Status;
        return status == 200 ? new Site(process, port) { ToFirstAnswer = watch.Elapsed } : throw new InvalidOperationException($"The front page answered {status}.");
    }

    /// <summary>Asks it to end, as an operator's system does, so that it saves what it has to, and waits until it is gone.</summary>
    public async Task Stop()
    {
        using (var asking = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
            await asking.WaitForExitAsync();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }
}
