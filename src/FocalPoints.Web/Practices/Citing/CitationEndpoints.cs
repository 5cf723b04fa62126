using System.Text;
using FocalPoints.Practices;
using FocalPoints.Practices.Reading;
using FocalPoints.Practices.Revisions;
using FocalPoints.Web.Account;
using FocalPoints.Web.Practices.Revisions;
using FocalPoints.Web.Startup;
using FocalPoints.Web.States;
using Microsoft.Net.Http.Headers;

namespace FocalPoints.Web.Practices.Citing;

/// <summary>The citation of a revision as a file, for those who may read the revision.</summary>
public static class CitationEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps both kinds of files.</summary>
    public static void MapCitations(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/practices/{number}/{slug}/revisions/{n}/cite.{kind:regex(^(bib|ris)$)}", Reading, Cite).AllowAnonymous();

    private static async Task<IResult> Cite(HttpContext http, string number, string n, string kind, CurrentActor current, ReadPractice readPractice, ReadRevisions readRevisions,
        ReadVocabulary readVocabulary, SiteAddress site, CancellationToken cancel)
    {
        var actor = await current.Get();
        if (await readPractice.Read(actor, number, cancel: cancel) is not { } practice)
            return TypedResults.NotFound();
        if (practice.Withdrawal is not null)
            return TypedResults.StatusCode(StatusCodes.Status410Gone);
        if (RevisionUrls.Parse(n) is not { } asked || await readRevisions.Read(actor, practice.Id, [asked], cancel) is not [var (revision, content)])
            return TypedResults.NotFound();

        var author = practice.IsIllustration ? "FocalPoints" : StateWords.NameOf(practice.StateId, await readVocabulary.Read(cancel));
        var cited = new CitedRevision(author, FocalPoints.Kernel.PlainText.WithoutForbiddenCharacters(content.Title), practice.Number, revision.Number, revision.PublishedAt, content.Language,
            site.Of(RevisionUrls.One(practice.Number, practice.Slug, revision.Number), $"{http.Request.Scheme}://{http.Request.Host}"));
        http.Response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        http.Response.Headers[HeaderNames.CacheControl] = "private, no-cache";
        return TypedResults.File(Encoding.UTF8.GetBytes(kind == "bib" ? cited.ToBibTeX() : cited.ToRis()),
            kind == "bib" ? "application/x-bibtex; charset=utf-8" : "application/x-research-info-systems; charset=utf-8", $"{cited.Number}-r{cited.Revision}.{kind}");
    }
}
