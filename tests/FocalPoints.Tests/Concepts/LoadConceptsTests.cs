using FocalPoints.Concepts;
using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Concepts;

/// <summary>The database of a test is loaded already: each test spoils something first.</summary>
public abstract class LoadConceptsTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    [Fact]
    public async Task First_load_brought_the_shipped_vocabulary_with_one_line_of_history()
    {
        await using var db = Database.Open();

        var scheme = await db.ConceptSchemes.SingleAsync(Cancel);
        Assert.Equal((ConceptsReference.Iri, "CC BY 4.0", true, null, 1), (scheme.Iri, scheme.Licence, scheme.Ships, scheme.ImportedById, scheme.Version));
        Assert.Equal(ConceptsReference.Read().Concepts.Count, await db.Concepts.CountAsync(Cancel));
        Assert.Single(await Lines(db));
    }

    [Fact]
    public async Task Every_concept_is_read_with_its_topic_and_labels_in_one_statement()
    {
        Log.Forget();
        var concepts = await Get<ReadConcepts>().Read(Cancel);

        Assert.Equal(1, Log.StatementCount);
        Assert.Equal(ConceptsReference.Read().Concepts.Select(concept => concept.Iri), concepts.Select(concept => concept.Iri));
        var care = concepts.Single(concept => concept.Iri == ConceptsReference.Iri + "medical-care");
        Assert.Equal("medical-care", care.ThemeId);
        Assert.Contains(new ConceptLabel(LabelKind.Preferred, "lo", "ການປິ່ນປົວ"), care.Labels);
    }

    [Fact]
    public async Task Vocabulary_that_changed_in_the_product_is_updated_concept_by_concept()
    {
        Guid kept;
        await using (var db = Database.Open())
        {
            (await db.ConceptSchemes.SingleAsync(Cancel)).Digest = "older";
            kept = await db.Concepts.Where(concept => concept.Iri == ConceptsReference.Iri + "law").Select(concept => concept.Id).SingleAsync(Cancel);
            (await db.Concepts.SingleAsync(concept => concept.Id == kept, Cancel)).Labels = [new(LabelKind.Preferred, "en", "old words")];
            db.Remove(await db.Concepts.SingleAsync(concept => concept.Iri == ConceptsReference.Iri + "health", Cancel));
            db.Add(new Concept { SchemeIri = ConceptsReference.Iri, Iri = ConceptsReference.Iri + "of-old", Labels = [new(LabelKind.Preferred, "en", "of old")] });
            await db.SaveChangesAsync(Cancel);
        }

        await Get<LoadReferenceData>().Run(Cancel);

        await using var after = Database.Open();
        var concepts = await after.Concepts.ToDictionaryAsync(concept => concept.Iri, Cancel);
        Assert.Equal(ConceptsReference.Read().Concepts.Count, concepts.Count);
        Assert.Equal(kept, concepts[ConceptsReference.Iri + "law"].Id);
        Assert.Contains(concepts[ConceptsReference.Iri + "law"].Labels, label => label.Text == "loi");
        Assert.EndsWith("1 added, 1 changed, 1 removed", (await Lines(after))[^1].Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Second_load_changes_nothing()
    {
        await Get<LoadReferenceData>().Run(Cancel);

        await using var db = Database.Open();
        Assert.Equal(1, (await db.ConceptSchemes.SingleAsync(Cancel)).Version);
        Assert.Single(await Lines(db));
    }

    [Fact]
    public async Task Vocabulary_that_people_brought_in_under_the_same_address_stays_theirs()
    {
        var person = An.Account.Coordinator();
        await Database.Add(person);
        await using (var db = Database.Open())
        {
            var scheme = await db.ConceptSchemes.SingleAsync(Cancel);
            (scheme.Title, scheme.Digest, scheme.ImportedById) = ("Ours", "another", person.Id);
            await db.SaveChangesAsync(Cancel);
        }

        await Get<LoadReferenceData>().Run(Cancel);

        await using var after = Database.Open();
        Assert.Equal("Ours", (await after.ConceptSchemes.SingleAsync(Cancel)).Title);
        Assert.Contains("1 kept", Assert.Single(Log.Lines), StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<List<HistoryEntry>> Lines(FocalPointsDb db) =>
        db.History.Where(entry => entry.RecordType == nameof(ConceptScheme)).OrderBy(entry => entry.Id).ToListAsync(Cancel);

    public sealed class OnSqlite() : LoadConceptsTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : LoadConceptsTests(DatabaseProvider.Postgres);
}
