using System.Globalization;

namespace FocalPoints.Web.Curation.Plans;

/// <summary>The addresses at which action plans are edited.</summary>
public static class PlanEditUrls
{
    public const string List = "/workspace/plans", New = List + "/new";

    /// <summary>One plan.</summary>
    public static string Plan(string id) => $"{List}/{Uri.EscapeDataString(id)}";

    /// <summary>One action of a plan.</summary>
    public static string Action(string planId, string id) => $"{Plan(planId)}/actions/{Uri.EscapeDataString(id)}";

    /// <summary>Where an action is added to a plan.</summary>
    public static string NewAction(string planId) => Plan(planId) + "/new-action";

    /// <summary>The crosswalk between two plans, the first one's actions as rows.</summary>
    public static string Crosswalk(string planId, string otherId, int page = 1) =>
        $"{Plan(planId)}/crosswalk/{Uri.EscapeDataString(otherId)}" + (page > 1 ? "?page=" + page.ToString(CultureInfo.InvariantCulture) : "");

    /// <summary>The field of a cell of the matrix.</summary>
    public static string Cell(string actionId, string otherId) => $"{CellPrefix}{actionId}|{otherId}";

    /// <summary>What the fields of all cells begin with.</summary>
    public const string CellPrefix = "cell|";
}
