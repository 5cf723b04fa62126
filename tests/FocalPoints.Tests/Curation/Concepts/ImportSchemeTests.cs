using System.Text;
using FocalPoints.Concepts;
using FocalPoints.Concepts.Skos;
using FocalPoints.Curation.Concepts;
using FocalPoints.Data;
using FocalPoints.Files;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Curation.Concepts;

public abstract class ImportSchemeTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private const string Iri = "https://example.org/v/";

    private const string Hands = """
        @prefix : <https://example.org/v/> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        :hand a skos:Concept ; skos:prefLabel "hand"@en, "main"@fr ; skos:exactMatch <https://focalpoints.example/themes/rehabilitation> .
        :finger a skos:Concept ; skos:prefLabel "finger"@en ; skos:broader :hand ; skos:related <https://focalpoints.example/vocabulary/health> .
        """;

    private static readonly SchemeInput Input = new("Hands", "CC BY 4.0", "A book of hands");

    private Actor actor = Actor.Visitor;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var account = An.Account.Coordinator();
        await Database.Add(account);
        actor = (await Get<ReadActor>().Read(account.Id, account.SecurityStamp!))!;
    }

    [Fact]
    public async Task New_vocabulary_is_previewed_then_imported_with_one_line_of_history()
    {
        var preview = await Look(Hands);
        Assert.Null(preview.Scheme);
        Assert.Equal("2 added, 0 changed, 0 removed", preview.Difference.ToString());
        Assert.Empty(preview.Content.Findings);
        Assert.Equal([("fr", 1), ("es", 2), ("ar", 2), ("ru", 2), ("zh", 2), ("pt", 2), ("lo", 2)], preview.Missing.Select(missing => (missing.Language, missing.Concepts)));

        Assert.Equal(Iri, (await Import(Hands, preview.Seen)).Value);

        await using var db = Database.Open();
        var scheme = await db.ConceptSchemes.SingleAsync(scheme => scheme.Iri == Iri, Cancel);
        Assert.Equal(("Hands", "CC BY 4.0", "A book of hands", actor.MemberId, false), (scheme.Title, scheme.Licence, scheme.Source, scheme.ImportedById, scheme.Ships));
        var names = (await Get<ReadConcepts>().Read(Cancel)).Where(concept => concept.SchemeIri == Iri).ToList();
        Assert.Equal([null, "rehabilitation"], names.Select(concept => concept.ThemeId));
        var line = Assert.Single(await Lines());
        Assert.Equal((Verb.Imported, "Hands: 2 added, 0 changed, 0 removed", actor.MemberId), (line.Verb, line.Note, line.MemberId));
    }

    [Fact]
    public async Task Same_file_twice_changes_nothing_and_neither_does_another_that_says_the_same()
    {
        var seen = (await Look(Hands)).Seen;
        await Import(Hands, seen);

        Assert.True((await Import(Hands, seen)).IsDone);
        Assert.True((await Import(Hands + "# another file", "whatever was seen")).IsDone);

        Assert.Single(await Lines());
        Assert.True((await Look(Hands)).Difference.IsNone);
    }

    [Fact]
    public async Task Other_licence_for_the_same_file_is_saved()
    {
        await Import(Hands, "new");

        Assert.True((await Import(Hands, (await Look(Hands)).Seen, Input with { Licence = "CC0" })).IsDone);

        await using var db = Database.Open();
        Assert.Equal("CC0", (await db.ConceptSchemes.SingleAsync(scheme => scheme.Iri == Iri, Cancel)).Licence);
        Assert.EndsWith("0 added, 0 changed, 0 removed", (await Lines())[^1].Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changed_file_replaces_what_was_there_as_the_preview_said()
    {
        await Import(Hands, "new");
        var changed = Hands.Replace("\"main\"@fr", "\"la main\"@fr", StringComparison.Ordinal).Replace(":finger a", ":thumb a", StringComparison.Ordinal);

        var preview = await Look(changed);

        Assert.Equal(("https://example.org/v/thumb", "https://example.org/v/finger"), (Assert.Single(preview.Difference.Added).Iri, Assert.Single(preview.Difference.Removed).Iri));
        var change = Assert.Single(preview.Changed);
        Assert.Equal(("main", "la main"), (Assert.Single(change.Gone).Text, Assert.Single(change.Come).Text));
        Assert.True((await Import(changed, preview.Seen)).IsDone);
        await using var db = Database.Open();
        Assert.Equal(["https://example.org/v/hand", "https://example.org/v/thumb"], await db.Concepts.Where(concept => concept.SchemeIri == Iri).OrderBy(concept => concept.Iri).Select(concept => concept.Iri).ToListAsync(Cancel));
    }

    [Fact]
    public async Task What_changed_since_it_was_looked_at_is_not_imported()
    {
        var seen = (await Look(Hands)).Seen;
        await Import(Hands + "\n:toe a skos:Concept ; skos:prefLabel \"toe\"@en .", seen);

        Assert.Equal(OutcomeKind.Stale, (await Import(Hands, seen)).Kind);
        Assert.Equal(OutcomeKind.Stale, (await Import(Hands, null)).Kind);

        Assert.Single(await Lines());
    }

    [Fact]
    public async Task Licence_and_source_are_asked_for()
    {
        var outcome = await Import(Hands, "new", new SchemeInput("Hands", " ", null));

        Assert.Equal([("Licence", ProblemRule.Required), ("Source", ProblemRule.Required)], outcome.Problems.Select(problem => (problem.Field, problem.Rule)));
        Assert.Equal(ProblemRule.TooLong, Assert.Single((await Import(Hands, "new", Input with { Title = new string('x', 501) })).Problems).Rule);
        Assert.Empty(await Lines());
    }

    [Fact]
    public async Task Circle_is_shown_and_refused()
    {
        var circle = Hands + "\n:hand skos:broader :finger .";

        Assert.True((await Look(circle)).Content.IsRefused);
        Assert.Equal([ProblemRule.Circular], (await Import(circle, "new")).Problems.Select(problem => problem.Rule));
    }

    [Fact]
    public async Task Reference_to_another_scheme_is_known_and_to_a_removed_concept_of_its_own_is_not()
    {
        await Import(Hands, "new");

        var preview = await Look("""
            @prefix : <https://example.org/v/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            :finger a skos:Concept ; skos:prefLabel "finger"@en ; skos:broader :hand ; skos:related <https://focalpoints.example/vocabulary/health> .
            """);

        Assert.Equal([(FindingKind.UnknownReference, "https://example.org/v/hand")], preview.Content.Findings.Select(finding => (finding.Kind, finding.Words)));
    }

    [Theory]
    [InlineData("", SkosFault.Empty)]
    [InlineData("nothing of the kind", SkosFault.Unexpected)]
    [InlineData("<a xmlns='x:'/>", SkosFault.NoConcepts)]
    public async Task File_that_cannot_be_read_is_told_and_not_kept(string text, SkosFault fault)
    {
        var staged = await Stage(text);

        Assert.Equal(("", fault), (staged.Digest, staged.Problem!.Fault));
        Assert.False(Directory.Exists(Path.Combine(Database.DataFolder, "files", "aside")));
    }

    [Fact]
    public async Task File_that_is_too_large_is_told()
    {
        await using var endless = new MemoryStream(new byte[(StageVocabulary.MaxMegabytes * 1024 * 1024) + 1]);
        Assert.Equal(SkosFault.TooLarge, (await Get<StageVocabulary>().Stage(actor, endless, Cancel)).Value!.Problem!.Fault);
    }

    [Fact]
    public async Task File_that_nobody_uploaded_or_that_waited_too_long_is_missing()
    {
        Assert.Equal(OutcomeKind.Missing, (await Get<PreviewImport>().Preview(actor, new string('a', 64), Cancel)).Kind);
        Assert.Equal(OutcomeKind.Missing, (await Get<PreviewImport>().Preview(actor, "../../focalpoints.db", Cancel)).Kind);
        var digest = (await Stage(Hands)).Digest;
        Assert.Null(Get<FileStore>().Find(digest));

        Clock.Advance(TimeSpan.FromDays(2));
        await Stage(Hands + "# later");

        Assert.Equal(OutcomeKind.Missing, (await Get<ImportScheme>().Import(actor, digest, Input, "new", Cancel)).Kind);
    }

    [Fact]
    public async Task Import_sent_twice_at_once_is_one()
    {
        var digest = (await Stage(Hands)).Digest;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Get<ImportScheme>().Import(actor, digest, Input, "new", Cancel)));

        Assert.All(outcomes, outcome => Assert.True(outcome.IsDone));
        Assert.Single(await Lines());
    }

    private async Task<StagedVocabulary> Stage(string text) => (await Get<StageVocabulary>().Stage(actor, new MemoryStream(Encoding.UTF8.GetBytes(text)), Cancel)).Value!;

    private async Task<ImportPreview> Look(string text) => (await Get<PreviewImport>().Preview(actor, (await Stage(text)).Digest, Cancel)).Value!;

    private async Task<Outcome<string>> Import(string text, string? seen, SchemeInput? input = null) => await Get<ImportScheme>().Import(actor, (await Stage(text)).Digest, input ?? Input, seen, Cancel);

    private async Task<List<HistoryEntry>> Lines()
    {
        await using var db = Database.Open();
        return await db.History.Where(entry => entry.RecordId == Iri).OrderBy(entry => entry.Id).ToListAsync(Cancel);
    }

    public sealed class OnSqlite() : ImportSchemeTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : ImportSchemeTests(DatabaseProvider.Postgres);
}
