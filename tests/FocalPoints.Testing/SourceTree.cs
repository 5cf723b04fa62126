namespace FocalPoints.Testing;

/// <summary>The repository that these tests were built from, for tests that read source and for what is started from it.</summary>
public static class SourceTree
{
    private static readonly string[] NotOurs = ["bin", "obj", "lib", "Migrations", ".git", "data"];

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every file below a folder of the repository that people wrote, by its path from the root with forward slashes.</summary>
    public static IReadOnlyList<string> Files(string folder, params IReadOnlyList<string> extensions) =>
        [.. Below(Path.Combine(Root, folder))
            .Where(file => extensions.Count == 0 || extensions.Contains(Path.GetExtension(file)))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    /// <summary>The lines of a file of the repository.</summary>
    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    /// <summary>The text of a file of the repository.</summary>
    public static string Text(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static IEnumerable<string> Below(string folder) => Directory.EnumerateFiles(folder)
        .Concat(Directory.EnumerateDirectories(folder).Where(inner => !NotOurs.Contains(Path.GetFileName(inner))).SelectMany(Below));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FocalPoints.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("These tests run inside the repository: no FocalPoints.sln was found above " + AppContext.BaseDirectory);
    }
}
