using FocalPoints.Data;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Practices.Confirming;

/// <summary>Somebody who is written to.</summary>
internal sealed record Recipient(Guid Id, string Name, string Email);

/// <summary>Who is told when a text goes from hand to hand. Nobody whose rights ended, nobody whose account is paused, each once.</summary>
internal static class VoiceRecipients
{
    /// <summary>The focal points of a State.</summary>
    public static Task<List<Recipient>> FocalPoints(FocalPointsDb db, string stateId, DateTime now, CancellationToken cancel) =>
        Of(db.Mandates.AsNoTracking().Held(now).Where(mandate => mandate.Role == MandateRole.FocalPoint && mandate.StateId == stateId), cancel);

    /// <summary>The coordinators, or the one of them who took the matter.</summary>
    public static Task<List<Recipient>> Coordinators(FocalPointsDb db, Guid? onlyThisOne, DateTime now, CancellationToken cancel) =>
        Of(db.Mandates.AsNoTracking().Held(now).Where(mandate => mandate.Role == MandateRole.Coordinator && (onlyThisOne == null || mandate.MemberId == onlyThisOne)), cancel);

    /// <summary>Who wrote or confirmed a text: these two people, as far as they may still write for the State or prepare drafts for it.</summary>
    public static async Task<List<Recipient>> Authors(FocalPointsDb db, string stateId, Guid? first, Guid? second, DateTime now, CancellationToken cancel) =>
        first is null && second is null ? [] : await Of(db.Mandates.AsNoTracking().Held(now).Where(mandate => (mandate.MemberId == first || mandate.MemberId == second)
            && (mandate.StateId == stateId || mandate.Role == MandateRole.Coordinator || mandate.Role == MandateRole.Secretariat)), cancel);

    private static Task<List<Recipient>> Of(IQueryable<Mandate> mandates, CancellationToken cancel) => mandates
        .Select(mandate => new Recipient(mandate.MemberId, mandate.Member!.DisplayName, mandate.Member!.Email!)).Distinct().ToListAsync(cancel);
}
