using FocalPoints.Data;
using FocalPoints.Data.ReferenceData;

namespace FocalPoints.Topics;

/// <summary>The points of Article 5 and the topics that ship with the product.</summary>
public static class TopicsReference
{
    /// <summary>As shipped.</summary>
    public static IReadOnlyList<Obligation> Obligations() => ReferenceFile.Read<Obligation>("obligations.json");

    /// <summary>As shipped.</summary>
    public static IReadOnlyList<Theme> Themes() => ReferenceFile.Read<Theme>("themes.json");

    /// <summary>Prepares their changes in the database; the caller saves.</summary>
    public static async Task<IReadOnlyList<ReferenceCount>> Load(FocalPointsDb db, CancellationToken cancel = default) =>
    [
        await db.Bring(Obligations(), db.Obligations, cancel: cancel),
        await db.Bring(Themes(), db.Themes, cancel: cancel),
    ];
}
