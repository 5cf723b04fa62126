using FocalPoints.Data;
using FocalPoints.Practices;
using FocalPoints.Practices.Confirming;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Links;

/// <summary>Asks the links of what waits for a coordinator, each practice once for each time that it comes to wait.</summary>
public sealed class CheckLinks(IDbContextFactory<FocalPointsDb> databases, AskLink askLink, TimeProvider clock)
{
    /// <summary>Practices in one run, links of one practice: what is more is asked later, or not at all.</summary>
    private const int PracticesAtOnce = 10, LinksMax = PracticeContent.SourcesMax;

    /// <summary>Asks what was not asked yet; returns how many practices that were.</summary>
    public async Task<int> Run(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var waiting = await db.Practices.AsNoTracking()
            .Where(practice => practice.ReviewSince != null && !db.LinkReports.Any(report => report.PracticeId == practice.Id && report.CheckedAt >= practice.ReviewSince))
            .OrderBy(practice => practice.ReviewSince).Take(PracticesAtOnce)
            .Select(practice => new { practice.Id, practice.Content, Draft = practice.Draft!.Stage == DraftStage.WithCoordinators ? practice.Draft.Content : null })
            .ToListAsync(cancel);
        foreach (var practice in waiting)
        {
            var links = new List<CheckedLink>();
            var urls = (practice.Draft ?? practice.Content)?.Sources.Select(source => source.Url).Where(url => url.StartsWith("http", StringComparison.OrdinalIgnoreCase)).Distinct() ?? [];
            foreach (var (index, url) in urls.Index())
                links.Add(new CheckedLink(url, index < LinksMax ? await askLink.Ask(url, cancel) : LinkAnswer.NotAsked));
            await Keep(practice.Id, links, cancel);
        }

        return waiting.Count;
    }

    private async Task Keep(Guid id, List<CheckedLink> links, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var report = await db.LinkReports.SingleOrDefaultAsync(report => report.PracticeId == id, cancel);
        if (report is null)
            db.Add(report = new LinkReport { PracticeId = id });
        (report.CheckedAt, report.Links) = (clock.GetUtcNow().UtcDateTime, links);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Another node asked at the same time, or the practice is gone: what it found will do.
        }
    }
}
