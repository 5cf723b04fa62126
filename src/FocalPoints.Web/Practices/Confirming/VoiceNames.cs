using FocalPoints.Members;
using FocalPoints.Practices.Confirming;

namespace FocalPoints.Web.Practices.Confirming;

/// <summary>What people read of a draft's way to being the word of its State.</summary>
public static class VoiceNames
{
    /// <summary>What a draft was made from, as in "a report".</summary>
    public static string Of(PreparationSource source) => source switch
    {
        PreparationSource.Call => VoiceText.SourceCall,
        PreparationSource.Report => VoiceText.SourceReport,
        PreparationSource.Meeting => VoiceText.SourceMeeting,
        _ => VoiceText.SourceCorrespondence,
    };

    /// <summary>In which capacity somebody prepared it, as in "the coordinators".</summary>
    public static string Of(MandateRole role) => role == MandateRole.Secretariat ? VoiceText.BySecretariat : VoiceText.ByCoordinator;

    /// <summary>How a prepared draft stands, for those who prepared it.</summary>
    public static string StandingOf(PreparedView prepared) => prepared switch
    {
        { IsTakenOver: true, Stage: DraftStage.WithCoordinators } => VoiceText.PreparedConfirmed,
        { IsTakenOver: true } => VoiceText.PreparedTakenOver,
        { Stage: DraftStage.WithFocalPoint } => VoiceText.PreparedWaits,
        { Stage: DraftStage.Declined } => VoiceText.PreparedDeclined,
        _ => VoiceText.PreparedWriting,
    };
}
