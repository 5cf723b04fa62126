using FocalPoints.Data;
using FocalPoints.Data.ReferenceData;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.States;

/// <summary>The States that ship with the product.</summary>
public static class StatesReference
{
    /// <summary>As shipped. The file gives a common name only where it differs from the official one.</summary>
    public static IReadOnlyList<State> Read()
    {
        var states = ReferenceFile.Read<State>("states.json");
        foreach (var state in states)
        {
            foreach (var (language, name) in state.OfficialName)
                state.Name.TryAdd(language, name);
        }

        return states;
    }

    /// <summary>Prepares their changes in the database; the caller saves.</summary>
    public static async Task<IReadOnlyList<ReferenceCount>> Load(FocalPointsDb db, CancellationToken cancel = default) =>
        [await db.Bring(Read(), db.States.Include(state => state.AffectedStatuses), CopyAffectedStatuses, cancel)];

    private static void CopyAffectedStatuses(State row, State shipped)
    {
        row.AffectedStatuses.RemoveAll(known => !shipped.AffectedStatuses.Exists(status => IsSame(status, known)));
        row.AffectedStatuses.AddRange(shipped.AffectedStatuses.Where(status => !row.AffectedStatuses.Exists(known => IsSame(status, known))));
    }

    private static bool IsSame(AffectedStatus one, AffectedStatus other) => (one.From, one.Until, one.Basis) == (other.From, other.Until, other.Basis);
}
