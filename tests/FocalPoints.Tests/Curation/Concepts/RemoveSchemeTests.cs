using FocalPoints.Concepts;
using FocalPoints.Curation.Concepts;
using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Curation.Concepts;

public abstract class RemoveSchemeTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private const string Iri = "https://example.org/v/";

    private Actor actor = Actor.Visitor;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var account = An.Account.Secretariat();
        await Database.Add(account);
        actor = (await Get<ReadActor>().Read(account.Id, account.SecurityStamp!))!;
    }

    [Fact]
    public async Task Imported_vocabulary_goes_with_its_concepts_and_leaves_a_line_of_history()
    {
        await Database.Add(new ConceptScheme { Iri = Iri, Title = "Hands", Licence = "CC0", Source = "A book", Digest = "x", ImportedById = actor.MemberId, Version = 3 },
            new Concept { SchemeIri = Iri, Iri = Iri + "hand", Labels = [new(LabelKind.Preferred, "en", "hand")] });
        Assert.Equal(OutcomeKind.Stale, (await Get<RemoveScheme>().Remove(actor, Iri, 2, Cancel)).Kind);

        Assert.True((await Get<RemoveScheme>().Remove(actor, Iri, 3, Cancel)).IsDone);

        await using var db = Database.Open();
        Assert.False(await db.ConceptSchemes.AnyAsync(scheme => scheme.Iri == Iri, Cancel) || await db.Concepts.AnyAsync(concept => concept.SchemeIri == Iri, Cancel));
        var line = await db.History.SingleAsync(entry => entry.RecordId == Iri, Cancel);
        Assert.Equal((Verb.Removed, "Hands"), (line.Verb, line.Note));
        Assert.Equal(OutcomeKind.Missing, (await Get<RemoveScheme>().Remove(actor, Iri, 3, Cancel)).Kind);
    }

    [Fact]
    public async Task Vocabulary_that_ships_is_not_removed() =>
        Assert.Equal(OutcomeKind.Denied, (await Get<RemoveScheme>().Remove(actor, ConceptsReference.Iri, 1, Cancel)).Kind);

    [Fact]
    public async Task What_people_put_in_place_of_one_that_ships_gives_way_to_it_again()
    {
        await using (var db = Database.Open())
        {
            var scheme = await db.ConceptSchemes.SingleAsync(scheme => scheme.Iri == ConceptsReference.Iri, Cancel);
            (scheme.Title, scheme.Digest, scheme.ImportedById, scheme.Version) = ("Ours", "another", actor.MemberId, 2);
            db.RemoveRange(await db.Concepts.Take(10).ToListAsync(Cancel));
            await db.SaveChangesAsync(Cancel);
        }

        Assert.True((await Get<RemoveScheme>().Remove(actor, ConceptsReference.Iri, 2, Cancel)).IsDone);
        Assert.True((await Get<RemoveScheme>().Remove(actor, ConceptsReference.Iri, 2, Cancel)).IsDone);

        var line = Assert.Single((await Get<ListSchemes>().List(actor, Cancel))!);
        Assert.Equal(("Vocabulary of victim assistance", null, ConceptsReference.Read().Concepts.Count, 3, false), (line.Scheme.Title, line.ImportedBy, line.Concepts, line.Scheme.Version, line.IsRemovable));
    }

    public sealed class OnSqlite() : RemoveSchemeTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : RemoveSchemeTests(DatabaseProvider.Postgres);
}
