using System.Diagnostics;

namespace FocalPoints.Browser.Tests.Fixture;

/// <summary>A Chromium or Chrome: the installed one, else one that the machine has the means to install.</summary>
internal static class InstalledBrowser
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    /// <summary>The program's path; null for the one that Playwright installed for itself. Throws with what to do where there is none to be had.</summary>
    public static async Task<string?> Find()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named)
            return File.Exists(named) ? named : throw new InvalidOperationException($"CHROMIUM_PATH names {named}, and there is no such file.");
        if (OnPath() is { } installed)
            return installed;
        if (await Task.Run(() => Microsoft.Playwright.Program.Main(["install", "chromium"])) == 0)
            return null;
        if (Environment.UserName == "root" && File.Exists("/usr/bin/apt-get")
            && await Run("apt-get", "update", "-qq") == 0 && await Run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-core") == 0
            && OnPath() is { } debian)
            return debian;
        throw new InvalidOperationException(
            "The browser tests need Chromium or Chrome, and none could be installed here. Install one (Debian: apt-get install chromium), or name its program in CHROMIUM_PATH.");
    }

    private static string? OnPath() => (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                                        from name in Names
                                        let program = Path.Combine(folder, name)
                                        where File.Exists(program)
                                        select program).FirstOrDefault();

    private static async Task<int> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
