using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Search;
using FocalPoints.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FocalPoints.Tests.Search;

/// <summary>The index is a cache: whatever happens to its files, the same question gets the same answer.</summary>
public abstract class PracticeIndexTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private static readonly SearchInput Question = new() { Text = "workshop village river" };

    private string Folder => Path.Combine(Database.DataFolder, "index");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.Add([.. Enumerable.Range(0, 30).Select(at => An.Practice(at % 2 == 0 ? "chad" : "lebanon", An.Content with
        {
            Title = string.Concat(Enumerable.Repeat("river ", at % 5)) + An.Content.Title,
        }))]);
    }

    [Fact]
    public async Task Restart_reads_the_index_that_was_saved()
    {
        var before = await Ask();

        Assert.Equal(before, await Ask());
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(Folder, "1"), "*.cfs"));
    }

    [Fact]
    public async Task Missing_index_is_made_again()
    {
        var before = await Ask();
        Directory.Delete(Folder, recursive: true);

        Assert.Equal(before, await Ask());
    }

    [Theory]
    [InlineData("*.cfs")]
    [InlineData("*.si")]
    [InlineData("segments_*")]
    [InlineData("*")]
    public async Task Damaged_index_is_made_again(string files)
    {
        var before = await Ask();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder, "1"), files).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            for (var at = 0; at < bytes.Length; at += 7)
                bytes[at] ^= 0x5a;
            await File.WriteAllBytesAsync(file, bytes);
        }

        Assert.Equal(before, await Ask());
    }

    [Fact]
    public async Task Emptied_files_are_no_error()
    {
        var before = await Ask();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder, "1")))
            await File.WriteAllBytesAsync(file, []);

        Assert.Equal(before, await Ask());
    }

    [Fact]
    public async Task Index_of_another_version_is_made_again()
    {
        var before = await Ask();
        using (var directory = Lucene.Net.Store.FSDirectory.Open(Path.Combine(Folder, "1")))
        using (var writer = new Lucene.Net.Index.IndexWriter(directory, new Lucene.Net.Index.IndexWriterConfig(Lucene.Net.Util.LuceneVersion.LUCENE_48, null)))
        {
            writer.DeleteAll();
            writer.SetCommitData(new Dictionary<string, string>(writer.CommitData) { ["version"] = "0" });
            writer.Commit();
        }

        Assert.Equal(before, await Ask());
    }

    [Fact]
    public async Task Index_of_another_database_is_made_again()
    {
        await Ask();
        await using var other = await TestDatabase.Create(DatabaseProvider.Sqlite);
        Copy(Folder, Path.Combine(other.DataFolder, "index"));

        await using var services = Process(other);

        Assert.Equal(0, (await services.GetRequiredService<SearchPractices>().Search(Question, An.Actor.Visitor)).Page.Total);
    }

    [Fact]
    public async Task Index_left_behind_catches_up()
    {
        await Ask();
        await Database.Add(An.Practice("chad", An.Content with { Title = "River, river, river, river, river!" }));

        Assert.Equal(await Ask(rebuilt: true), await Ask());
    }

    [Fact]
    public async Task Processes_with_one_data_folder_do_not_disturb_each_other()
    {
        await using var first = Process(Database);
        await using var second = Process(Database);
        var asked = await Task.WhenAll(Ask(first), Ask(second));

        await Database.Add(An.Practice("chad", An.Content with { Title = "River, river, river, river, river!" }));

        Assert.Equal(asked[0], asked[1]);
        Assert.Equal(await Ask(first), await Ask(second));
        Assert.NotEqual(asked[0], await Ask(first));
    }

    [Fact]
    public async Task Folder_that_cannot_be_written_is_no_error()
    {
        await File.WriteAllTextAsync(Folder, "not a folder");

        await using var process = Process(Database);

        Assert.Equal(30, (await process.GetRequiredService<SearchPractices>().Search(Question, An.Actor.Visitor)).Page.Total);
    }

    /// <summary>The first numbers of the answer, asked of a process that has just started.</summary>
    private async Task<string> Ask(bool rebuilt = false)
    {
        if (rebuilt)
            Directory.Delete(Folder, recursive: true);
        await using var process = Process(Database);
        return await Ask(process);
    }

    private static async Task<string> Ask(ServiceProvider process) => string.Join(' ',
        (await process.GetRequiredService<SearchPractices>().Search(Question, An.Actor.Visitor, pageSize: 50)).Page.Items.Select(card => card.Number));

    private static ServiceProvider Process(TestDatabase database)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(database.Settings).Build();
        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddFocalPoints(configuration).BuildServiceProvider();
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public sealed class OnSqlite() : PracticeIndexTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : PracticeIndexTests(DatabaseProvider.Postgres)
    {
        // SQLite has one writer, so there its lines come in order.
        [Fact]
        public async Task History_that_arrives_out_of_order_is_read()
        {
            await using var process = Process(Database);
            await Ask(process);
            var late = An.Practice("chad", An.Content with { Title = "Later than the others, and by the river" });

            await using var slow = Database.Open();
            await using var transaction = await slow.Database.BeginTransactionAsync();
            slow.AddRange(late, HistoryEntry.Of(Actor.System, Verb.Published, nameof(Practice), late.Id, An.Morning.UtcDateTime));
            await slow.SaveChangesAsync();
            await Database.Add(An.Practice());
            await Ask(process);
            await transaction.CommitAsync();

            Assert.Contains(late.Number, (await Ask(process)).Split(' '));
        }
    }
}
