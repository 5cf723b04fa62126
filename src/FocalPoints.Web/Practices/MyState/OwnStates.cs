using System.Globalization;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.States;

namespace FocalPoints.Web.Practices.MyState;

/// <summary>The States that a person writes for.</summary>
public static class OwnStates
{
    /// <summary>Those with a mandate in force, while they are affected States, by name; empty for all other people.</summary>
    public static IReadOnlyList<State> Of(Actor actor, Vocabulary vocabulary) =>
    [
        .. actor.OwnStates
            .Where(id => PracticeAccess.MayWrite(actor, id) && vocabulary.States.ContainsKey(id))
            .Select(id => vocabulary.States[id])
            .OrderBy(state => state.Name.ToString(), StringComparer.Create(CultureInfo.CurrentUICulture, ignoreCase: true)),
    ];
}
