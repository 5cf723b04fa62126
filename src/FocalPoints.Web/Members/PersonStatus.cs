using FocalPoints.Members.People;

namespace FocalPoints.Web.Members;

/// <summary>Whether somebody can sign in, in words.</summary>
public static class PersonStatus
{
    /// <summary>One word or two.</summary>
    public static string Of(MemberView person) => person switch
    {
        { PausedAt: not null } => PeopleText.StatusPaused,
        { IsActivated: false } => PeopleText.StatusInvited,
        { HasSecondStep: true } => PeopleText.StatusActive + PeopleText.ListSeparator + PeopleText.SecondStepOn,
        _ => PeopleText.StatusActive,
    };
}
