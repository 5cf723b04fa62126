namespace FocalPoints.Treaty.Meetings;

/// <summary>A meeting as others refer to it.</summary>
/// <param name="Abbreviation">As in <c>12MSP</c>; may be empty.</param>
public sealed record MeetingLink(string Id, string Abbreviation, string Name)
{
    /// <summary>The abbreviation, or the name where there is none.</summary>
    public string ShortName => Abbreviation.Length > 0 ? Abbreviation : Name;
}
