using FocalPoints.Members;

namespace FocalPoints.Web.Curation.HandOvers;

/// <summary>What people read for those who go on with the work of an office.</summary>
public static class HandOverWords
{
    /// <summary>All who hold the same post; empty for members, whose mandate leaves nothing open.</summary>
    public static string Office(MandateRole role) => role switch
    {
        MandateRole.FocalPoint or MandateRole.Contributor => HandOversText.AllOfTheState,
        MandateRole.Coordinator => HandOversText.AllCoordinators,
        MandateRole.Secretariat => HandOversText.TheSecretariat,
        _ => "",
    };
}
