using System.Net;
using FocalPoints.Curation.Review;
using FocalPoints.Discussion;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Redaction;
using FocalPoints.Testing;
using FocalPoints.Web.Practices;
using FocalPoints.Web.Practices.Redaction;
using FocalPoints.Web.Practices.Revisions;
using Xunit;

namespace FocalPoints.Web.Tests.Practices.Redaction;

/// <summary>The secretariat looks a text through, sees every place, and takes a passage out; readers see that something stood there.</summary>
public abstract class RedactPageTests(FocalPointsApp app) : PageTests(app)
{
    private const string Name = "Khamla Vongsa";

    [Fact]
    public async Task Passage_is_shown_in_its_places_and_then_replaced_in_just_those()
    {
        var practice = An.Practice("lao-pdr", An.Content with { Challenge = $"We asked {Name} why she came late.", Advice = $"Ask {Name}." });
        await App.Database.Add(practice);
        var person = await App.SignInAsSecretariat();
        var list = await person.Get(RevisionUrls.List(practice.Number!, practice.Slug));
        Assert.Equal(RedactionUrls.Redact(practice.Number!), list.One("a[href^='/workspace/redact']").GetAttribute("href"));

        var page = (await person.Get(RedactionUrls.Redact(practice.Number!, 1, "Challenge"))).Is(HttpStatusCode.OK);
        Assert.Equal($"We asked {Name} why she came late.", page.TextOf("blockquote"));

        page = (await person.Submit(page.Form("form[method=post]:has([name=passage])"), ("passage", Name), ("reason", "She asked for it."))).Is(HttpStatusCode.OK);
        Assert.Contains("It stands in 2 places.", page.Text);
        Assert.Contains($"Revision 1, Situation: … We asked {Passage.Mark} why she came late. …", page.Text);

        var form = page.Form("form[method=post]:has([name=passage])");
        page = await person.Follow((await person.Submit(form)).Is(HttpStatusCode.Found));
        Assert.Contains("The passage is gone", page.TextOf("main [role=status]"));
        var again = (await person.Submit(form)).Is(HttpStatusCode.Conflict);
        Assert.Contains("was taken out already", again.Text);

        foreach (var address in new[] { PracticeUrls.Read(practice.Number!, practice.Slug), RevisionUrls.One(practice.Number!, practice.Slug, 1) })
        {
            var read = (await App.Visitor(takesKeptPages: true).Get(address)).Is(HttpStatusCode.OK);
            Assert.DoesNotContain(Name, read.Html);
            Assert.Contains($"We asked {Passage.Mark} why she came late.", read.Text);
        }

        Assert.Contains("On 24 November 2026 the secretariat took personal data out", (await App.Visitor().Get(RevisionUrls.List(practice.Number!, practice.Slug))).Text);
        Assert.Empty((await App.Visitor().Get("/practices?q=Vongsa")).Document.QuerySelectorAll("article.card"));
    }

    [Fact]
    public async Task Comments_and_the_conversation_with_coordinators_are_looked_at_too()
    {
        var practice = An.Practice("lao-pdr");
        await App.Database.Add(practice);
        var review = new PracticeReview { PracticeId = practice.Id };
        review.Request($"May {Name} be named?", An.Actor.Coordinator(), 1, An.Morning.UtcDateTime);
        Comment[] comments = [Say(practice, $"Please greet {Name} from us."), Say(practice, $"{Name} is my aunt.")];
        comments[1].Moderate(hide: true, takeDown: false, restore: false, An.Morning.UtcDateTime);
        await App.Database.Add([review, .. comments]);
        var person = await App.SignInAsSecretariat();
        var form = (await person.Get(RedactionUrls.Redact(practice.Number!))).Form("form[method=post]:has([name=passage])");

        var page = (await person.Submit(form, ("passage", Name), ("reason", "She asked for it."))).Is(HttpStatusCode.OK);
        Assert.Contains("It stands in 3 places.", page.Text);
        Assert.Contains($"Comment of 24 November 2026: … Please greet {Passage.Mark} from us. …", page.Text);
        Assert.Contains("1 place in comments that are not shown any more", page.Text);
        Assert.Contains("1 place in the conversation with coordinators", page.Text);
        Assert.DoesNotContain("aunt", page.Text);

        page = await person.Follow((await person.Submit(page.Form("form[method=post]:has([name=passage])"))).Is(HttpStatusCode.Found));
        Assert.Contains("The passage is gone", page.TextOf("main [role=status]"));
        var read = (await App.Visitor(takesKeptPages: true).Get(PracticeUrls.Read(practice.Number!, practice.Slug))).Is(HttpStatusCode.OK);
        Assert.Contains($"Please greet {Passage.Mark} from us.", read.Text);
        Assert.DoesNotContain(Name, read.Html);
    }

    [Fact]
    public async Task Bad_input_is_told_and_what_was_typed_is_kept()
    {
        var practice = An.Practice();
        await App.Database.Add(practice);
        var person = await App.SignInAsSecretariat();
        var form = (await person.Get(RedactionUrls.Redact(practice.Number!))).Form("form[method=post]:has([name=passage])");

        var page = (await person.Submit(form, ("passage", "Nobody at all"), ("reason", "A reason"))).Is(HttpStatusCode.BadRequest);
        Assert.Contains("This stands nowhere", page.TextOf("#errors"));
        Assert.Equal(("Nobody at all", "A reason"), (page.TextOf("textarea[name=passage]"), page.TextOf("textarea[name=reason]")));

        page = (await person.Submit(form, ("passage", "workshop"), ("reason", ""))).Is(HttpStatusCode.OK);
        page = (await person.Submit(page.Form("form[method=post]:has([name=passage])"))).Is(HttpStatusCode.BadRequest);
        Assert.Contains("Reason", page.TextOf("#errors"));
        page = (await person.Submit(page.Form("form[method=post]:has([name=passage])"), ("reason", "About the workshop"))).Is(HttpStatusCode.BadRequest);
        Assert.Contains("The reason repeats the passage.", page.TextOf("#errors"));
        Assert.Contains("workshop", (await App.Visitor().Get(PracticeUrls.Read(practice.Number!, practice.Slug))).Text);

        (await person.Get(RedactionUrls.Redact(practice.Number!, 9))).Is(HttpStatusCode.NotFound);
        (await person.Get("/workspace/redact/FP-LAO-2026-9999")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task File_is_taken_away_by_its_name_for_a_reason()
    {
        var photo = new Attachment(Guid.NewGuid(), "khamla.jpg", "image/jpeg", 84_000, 640, 480, "Ms Khamla", "Ms Khamla at home.", HasConsent: true);
        var practice = An.Practice("lao-pdr", An.Content with { Attachments = [photo] });
        await App.Database.Add(practice, new FocalPoints.Files.StoredFile
        {
            Id = photo.FileId,
            PracticeId = practice.Id,
            Sha256 = new string('b', 64),
            MediaType = photo.MediaType,
            Name = photo.Name,
            Bytes = photo.Bytes,
            Width = photo.Width,
            Height = photo.Height,
            UploadedAt = An.Morning.UtcDateTime,
        });
        var person = await App.SignInAsSecretariat();
        var page = (await person.Get(RedactionUrls.Redact(practice.Number!))).Is(HttpStatusCode.OK);
        Assert.Equal("khamla.jpg JPG, 84 kB", page.TextOf("label:has([name=file])"));
        var form = page.Form("form:has([name=file])");

        page = (await person.Submit(form, ("reason", "She asked for it."))).Is(HttpStatusCode.BadRequest);
        Assert.Contains("Which file", page.TextOf("#errors"));
        Assert.Equal(("She asked for it.", ""), (page.TextOf("form:has([name=file]) textarea"), page.TextOf("form:has([name=passage]) textarea[name=reason]")));
        page = (await person.Submit(form, ("file", photo.FileId.ToString()), ("reason", "It shows Khamla."))).Is(HttpStatusCode.BadRequest);
        Assert.Contains("The reason repeats the file’s name.", page.TextOf("#errors"));
        Assert.True(page.One($"[name=file][value='{photo.FileId}']").HasAttribute("checked"));

        page = await person.Follow((await person.Submit(form, ("file", photo.FileId.ToString()), ("reason", "She asked for it."))).Is(HttpStatusCode.Found));
        Assert.Contains("The file is gone", page.TextOf("main [role=status]"));
        Assert.Contains("No published text of this practice has a file.", page.Text);
        Assert.Equal(HttpStatusCode.Found, (await person.Submit(form, ("file", photo.FileId.ToString()), ("reason", "She asked for it."))).Status);
        (await person.Submit(form, ("file", Guid.NewGuid().ToString()), ("reason", "She asked for it."))).Is(HttpStatusCode.Conflict);

        var read = (await App.Visitor(takesKeptPages: true).Get(PracticeUrls.Read(practice.Number!, practice.Slug))).Is(HttpStatusCode.OK);
        Assert.DoesNotContain("khamla", read.Html, StringComparison.OrdinalIgnoreCase);
        var revision = (await App.Visitor().Get(RevisionUrls.One(practice.Number!, practice.Slug, 1))).Is(HttpStatusCode.OK);
        Assert.DoesNotContain("khamla", revision.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Passage.Mark, revision.Text);
        Assert.Contains("On 24 November 2026 the secretariat took personal data out", (await App.Visitor().Get(RevisionUrls.List(practice.Number!, practice.Slug))).Text);
    }

    [Fact]
    public async Task Disk_that_keeps_the_bytes_is_told_of_and_nobody_reads_them()
    {
        var store = App.Get<FocalPoints.Files.FileStore>();
        await using var staged = await store.Stage(new MemoryStream(AFile.Csv), FocalPoints.Files.StoredFile.MaxBytes, CancellationToken.None);
        var sha256 = await store.Keep(staged!, CancellationToken.None);
        var list = new Attachment(Guid.NewGuid(), "people.csv", "text/csv", AFile.Csv.Length, null, null);
        var practice = An.Practice("lao-pdr", An.Content with { Attachments = [list] });
        await App.Database.Add(practice, new FocalPoints.Files.StoredFile { Id = list.FileId, PracticeId = practice.Id, Sha256 = sha256, MediaType = list.MediaType, Name = list.Name, Bytes = list.Bytes });
        // A folder is no file that could be deleted.
        Directory.CreateDirectory(store.Find(sha256)! + ".txt");
        var person = await App.SignInAsSecretariat();
        var form = (await person.Get(RedactionUrls.Redact(practice.Number!))).Form("form:has([name=file])");

        var page = (await person.Submit(form, ("file", list.FileId.ToString()), ("reason", "It names survivors."))).Is(HttpStatusCode.ServiceUnavailable);

        Assert.Contains("the disk did not let its bytes go", page.Text);
        (await App.Visitor(takesKeptPages: true).Get(PracticeUrls.Attachment(practice.Number!, practice.Slug, list.Name))).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nobody_else_gets_there()
    {
        var practice = An.WithdrawnPractice();
        await App.Database.Add(practice);
        var address = RedactionUrls.Redact(practice.Number!);

        (await App.Visitor().Get(address)).Is(HttpStatusCode.Found);
        foreach (var person in new[] { await App.SignInAsMember(), await App.SignInAsFocalPoint(), await App.SignInAsContributor(), await App.SignInAsCoordinator() })
            Assert.DoesNotContain(practice.Title, (await person.Get(address)).Is(HttpStatusCode.Forbidden).Html);
        (await (await App.SignInAsSecretariat()).Get(address)).Is(HttpStatusCode.OK);
    }

    private static Comment Say(Practice practice, string text) => new() { Id = Guid.NewGuid(), PracticeId = practice.Id, Text = text, AuthorRole = MandateRole.Member, At = An.Morning.UtcDateTime };

    public sealed class OnSqlite(SqliteApp app) : RedactPageTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : RedactPageTests(app), IClassFixture<PostgresApp>;
}
