using System.Globalization;
using FocalPoints.Practices;
using FocalPoints.States;

namespace FocalPoints.Web.States;

/// <summary>What people read for States and where they stand in the Convention.</summary>
public static class StateWords
{
    /// <summary>The name in the reader's language; the id where nothing knows it.</summary>
    public static string NameOf(string id, Vocabulary vocabulary) => vocabulary.States.TryGetValue(id, out var state) ? state.Name.ToString() : id;

    /// <summary>By name, in the order of the reader's language.</summary>
    public static IEnumerable<State> ByName(this IEnumerable<State> states) =>
        states.OrderBy(state => state.Name.ToString(), StringComparer.Create(CultureInfo.CurrentUICulture, ignoreCase: true));

    /// <summary>Where the State stands.</summary>
    public static string StatusOf(State state) => state switch
    {
        { LeftOn: not null } => StatesText.Left,
        { Status: ConventionStatus.StateParty } => StatesText.StateParty,
        { Status: ConventionStatus.Signatory } => StatesText.Signatory,
        _ => StatesText.NotJoined,
    };

    /// <summary>By which act a State joined.</summary>
    /// <param name="kind">As in <see cref="State.InstrumentKind"/>.</param>
    public static string InstrumentOf(string kind) => kind switch
    {
        "ratification" => StatesText.Ratified,
        "acceptance" => StatesText.Accepted,
        "approval" => StatesText.Approved,
        "accession" => StatesText.Acceded,
        "succession" => StatesText.Succeeded,
        _ => StatesText.Joined,
    };
}
