namespace FocalPoints.Web.Commands;

/// <summary>What the process was started for: to be the site, or to do one thing with the site's settings and end.</summary>
public static class CommandLine
{
    private const string ImportPractices = "import-practices";

    /// <summary>What the configuration reads of the arguments: of a command's own the settings alone.</summary>
    public static string[] Settings(string[] args) => IsCommand(args) ? [.. args.Where(IsSetting)] : args;

    /// <summary>Does what the arguments ask for, and answers with the code for the shell; null where they ask for the site.</summary>
    public static Task<int?> RunCommand(this WebApplication app, string[] args) => Run(app.Services, args, Console.Out, Console.Error);

    /// <summary>The same, with the summary and everything else written elsewhere.</summary>
    public static async Task<int?> Run(IServiceProvider services, string[] args, TextWriter output, TextWriter errors) =>
        IsCommand(args) ? await new ImportPracticesCommand(services, ImportArguments.Parse(args.Skip(1)), output, errors).Run() : null;

    /// <summary>Whether an argument sets a key of the configuration.</summary>
    internal static bool IsSetting(string argument) => argument.StartsWith("--", StringComparison.Ordinal) && argument.Contains('=');

    private static bool IsCommand(string[] args) => args is [ImportPractices, ..];
}
