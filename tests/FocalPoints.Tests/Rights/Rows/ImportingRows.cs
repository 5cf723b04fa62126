using FocalPoints.Curation.Importing;

namespace FocalPoints.Tests.Rights.Rows;

/// <summary>Taking in what was written elsewhere.</summary>
public sealed class ImportingRows : CommandRows
{
    public override IEnumerable<CommandRow> Rows =>
    [
        //   visitor  member   contributor  focal point  of another  coordinator  secretariat  ended
        Row("Denied   Denied   Done         Done         Done        Denied       Denied       Denied", (ImportPractices command, Case tried) =>
            command.Import(tried.Actor, new ImportOrder($"{Guid.NewGuid()}", IsPublished: false, ImportMap.Empty), File(), _ => { }, _ => { }), "drafts of one's own State"),
        Row("Denied   Denied   Denied       Done         Denied      Denied       Denied       Denied", (ImportPractices command, Case tried) =>
            command.Import(tried.Actor, new ImportOrder($"{Guid.NewGuid()}", IsPublished: true, ImportMap.Parse("""{"state": "lao-pdr"}""")!), File(), _ => { }, _ => { }), "published for Lao PDR"),
    ];

    private static MemoryStream File() => new("""{"id": 1, "title": "From elsewhere"}"""u8.ToArray());
}
