namespace FocalPoints.Curation.Timeline;

/// <summary>An activity as somebody typed it in; the names of its members are those of <see cref="Treaty.Activity"/>.</summary>
/// <param name="FormId">Given by the form: the same form sent twice makes one record.</param>
/// <param name="Version">The version that was read; 0 for a new record.</param>
/// <param name="States">Names or ids.</param>
/// <param name="Organisations">Names; one that is not known yet becomes known.</param>
/// <param name="Documents">A title in each line, which may end in a link.</param>
/// <param name="Practices">A number in each line.</param>
public sealed record ActivityInput(Guid FormId, int Version, string? Kind, string? Year, string? Month, string? Day, string? Title, string? Summary, string? Purpose,
    IReadOnlyList<string?> States, IReadOnlyList<string?> Organisations, IReadOnlyList<string?> Actions, IReadOnlyList<string?> Obligations, IReadOnlyList<string?> Themes,
    string? Towards, string? HeldAt, string? Venue, string? Format, string? Documents, string? Practices, string? Note);

/// <summary>A meeting as somebody typed it in.</summary>
/// <param name="FormId">As in <see cref="ActivityInput"/>.</param>
/// <param name="Country">A State's name or id; empty where there was no host.</param>
/// <param name="StartsOn">A day, or a month where only that is known, as in <c>2027-09-06</c> or <c>2027-09</c>.</param>
/// <param name="EndsOn">The same, as exact as the beginning; may be empty.</param>
/// <param name="Presidency">Names or ids of States.</param>
/// <param name="Documents">A symbol or title in each line, which may end in a link.</param>
/// <param name="PartOf">The id of the whole meeting; empty for a whole one.</param>
public sealed record MeetingInput(Guid FormId, int Version, string? Kind, string? Abbreviation, string? Name, string? City, string? Country, string? StartsOn, string? EndsOn,
    IReadOnlyList<string?> Presidency, string? Format, string? Outcome, string? VictimAssistance, string? Documents, string? PartOf, string? Note);

/// <summary>A term as somebody typed it in.</summary>
/// <param name="FormId">As in <see cref="ActivityInput"/>.</param>
/// <param name="FirstYear">The year in which it begins.</param>
/// <param name="LastYear">The year in which it ends.</param>
/// <param name="States">Names or ids of the Coordinators on Victim Assistance.</param>
/// <param name="CooperationStates">Names or ids of the Coordinators on cooperation and assistance.</param>
public sealed record TermInput(Guid FormId, int Version, string? FirstYear, string? LastYear, string? From, string? To, IReadOnlyList<string?> States, string? Role,
    IReadOnlyList<string?> CooperationStates, string? Note);
