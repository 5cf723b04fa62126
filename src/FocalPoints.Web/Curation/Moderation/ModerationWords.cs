using FocalPoints.Curation.Moderation;

namespace FocalPoints.Web.Curation.Moderation;

/// <summary>What people read for decisions.</summary>
internal static class ModerationWords
{
    /// <summary>What can be done.</summary>
    public static string Of(Decision decision, bool isComment) => decision switch
    {
        Decision.Hide => isComment ? ModerationText.Hide : ModerationText.HidePractice,
        Decision.Remove => ModerationText.Remove,
        Decision.Restore => ModerationText.Restore,
        Decision.Warn => isComment ? ModerationText.WarnAuthor : ModerationText.WarnState,
        _ => ModerationText.Dismiss,
    };

    /// <summary>What was done.</summary>
    public static string Done(Decision decision) => decision switch
    {
        Decision.Hide => ModerationText.DoneHide,
        Decision.Remove => ModerationText.DoneRemove,
        Decision.Restore => ModerationText.DoneRestore,
        Decision.Warn => ModerationText.DoneWarn,
        _ => ModerationText.DoneDismiss,
    };
}
