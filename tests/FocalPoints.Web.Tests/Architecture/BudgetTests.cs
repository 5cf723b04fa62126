using System.IO.Compression;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Web.Tests.Architecture;

/// <summary>What can be read in one go stays right. These are ceilings, not aims.</summary>
public sealed class BudgetTests
{
    [Fact]
    public void Components_are_at_most_150_lines() => AtMost(150, SourceTree.Files("src", ".razor"));

    [Fact]
    public void Code_behind_is_at_most_200_lines() => AtMost(200, SourceTree.Files("src", ".cs").Where(file => file.EndsWith(".razor.cs", StringComparison.Ordinal)));

    [Fact]
    public void Use_cases_are_at_most_150_lines() => AtMost(150, SourceTree.Files("src/FocalPoints", ".cs").Where(IsUseCase));

    [Fact]
    public void Other_code_is_at_most_300_lines() => AtMost(300, SourceTree.Files("src", ".cs"));

    [Fact]
    public void Test_files_are_at_most_400_lines() => AtMost(400, SourceTree.Files("tests", ".cs"));

    [Fact]
    public void Program_is_at_most_60_lines() => AtMost(60, ["src/FocalPoints.Web/Program.cs"]);

    [Fact]
    public void Folders_hold_at_most_15_files()
    {
        // A feature's texts, one file per language, count as one.
        var crowded = SourceTree.Files("src").Concat(SourceTree.Files("tests"))
            .Where(file => Path.GetFileName(file) != "packages.lock.json")
            .GroupBy(file => Path.GetDirectoryName(file)!, file => file.EndsWith(".resx", StringComparison.Ordinal) ? Path.GetFileName(file).Split('.')[0] : file)
            .Select(folder => (Folder: folder.Key, Count: folder.Distinct().Count()))
            .Where(folder => folder.Count > 15);

        Rule.HasNoOffender(crowded.Select(folder => $"{folder.Folder}: {folder.Count}"));
    }

    [Fact]
    public void Library_style_is_at_most_8_KB_compressed()
    {
        var bytes = new[] { "tokens.css", "library.css" }.Sum(name =>
        {
            var content = File.ReadAllBytes(Path.Combine(SourceTree.Root, "src/FocalPoints.Web/wwwroot/css", name));
            var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(content.Length)];
            Assert.True(BrotliEncoder.TryCompress(content, compressed, out var written, quality: 11, window: 22));
            return written;
        });

        Assert.InRange(bytes, 1, 8 * 1024);
    }

    // A use case is a class of one verb: its public methods besides the constructor are one, and it opens a context.
    private static bool IsUseCase(string file)
    {
        var text = SourceTree.Text(file);
        return text.Contains("IDbContextFactory<FocalPointsDb>", StringComparison.Ordinal) && text.Contains("public sealed class " + Path.GetFileNameWithoutExtension(file) + "(", StringComparison.Ordinal);
    }

    private static void AtMost(int lines, IEnumerable<string> files) =>
        Rule.HasNoOffender(files.Select(file => (file, Count: SourceTree.Lines(file).Length)).Where(file => file.Count > lines).Select(file => $"{file.file}: {file.Count}"));
}
