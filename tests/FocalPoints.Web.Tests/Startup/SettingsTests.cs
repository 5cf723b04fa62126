using FocalPoints.Testing;
using FocalPoints.Web.Startup;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FocalPoints.Web.Tests.Startup;

/// <summary>What an operator may set is all explained, and what they set wrongly is said in their words, all at once.</summary>
public sealed class SettingsTests
{
    private static readonly IConfigurationRoot Sample = new ConfigurationBuilder().AddJsonFile(Path.Combine(SourceTree.Root, "appsettings.sample.json")).Build();

    [Fact]
    public void Sample_explains_every_key_and_no_other()
    {
        Assert.NotEmpty(SettingsCheck.Sections);
        foreach (var (type, section) in SettingsCheck.Sections)
            Assert.Equal(type.GetProperties().Select(property => property.Name).Order(), Sample.GetSection(section).GetChildren().Select(key => key.Key).Order());
    }

    [Fact]
    public void Every_key_of_the_sample_is_explained_in_the_line_above_it_or_with_its_neighbour()
    {
        var lines = SourceTree.Lines("appsettings.sample.json");

        foreach (var section in SettingsCheck.Sections.Values)
        {
            var at = Array.FindIndex(lines, line => line.Contains($"\"{section}\": {{", StringComparison.Ordinal));
            Assert.StartsWith("//", lines[at + 1].TrimStart(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Sample_is_a_configuration_with_which_the_site_starts()
    {
        using var folder = new Folder();

        Assert.Empty(Problems(Sample.AsEnumerable().Where(key => key.Key != "Storage:DataFolder").Append(new("Storage:DataFolder", folder.Path))));
    }

    [Fact]
    public void All_problems_are_said_at_once_and_name_their_keys()
    {
        var problems = Problems([new("Database:Provider", "Oracle"), new("Mail:Host", "mail.example"), new("Mail:Port", "0")]);

        foreach (var key in new[] { "Storage:DataFolder", "Database:Provider", "Mail:From", "Mail:Port" })
            Assert.Contains(problems, problem => problem.Contains(key, StringComparison.Ordinal));
    }

    [Fact]
    public void Postgres_without_a_connection_and_a_folder_that_is_none_are_said_in_words()
    {
        using var folder = new Folder();
        var file = Path.Combine(folder.Path, "file");
        File.WriteAllText(file, "");

        var problems = Problems([new("Storage:DataFolder", file), new("Database:Provider", "Postgres")]);

        Assert.Contains(problems, problem => problem.StartsWith("Storage:DataFolder is a folder in which nothing can be written.", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("Database:ConnectionString is not set", StringComparison.Ordinal));
    }

    [Fact]
    public void Reranking_model_that_is_not_there_or_of_another_kind_is_said_in_words()
    {
        using var folder = new Folder();

        Assert.Contains(Problems([new("Search:RerankerModel", folder.Path + "/none.onnx")]), problem => problem.StartsWith($"Search:RerankerModel is '{folder.Path}/none.onnx', and there is no such file.", StringComparison.Ordinal));
        Assert.Contains(Problems([new("Search:RerankerModel", AModel.In(folder.Path, AModel.OfNumbers))]), problem => problem.Contains("a model of another kind. It needs the inputs question", StringComparison.Ordinal));
        Assert.DoesNotContain(Problems([new("Search:RerankerModel", AModel.In(folder.Path, AModel.Failing))]), problem => problem.StartsWith("Search", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Problems(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddFocalPoints(configuration).BuildServiceProvider();
        return SettingsCheck.Problems(services);
    }

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("focalpoints-settings-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
