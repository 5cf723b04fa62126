namespace FocalPoints.Web.Treaty.Plans;

/// <summary>The addresses of action plans and their actions.</summary>
public static class PlanUrls
{
    public const string List = "/action-plans";

    /// <summary>One plan.</summary>
    public static string Read(string id) => $"{List}/{Uri.EscapeDataString(id)}";

    /// <summary>One action of a plan.</summary>
    public static string Action(string planId, string id) => $"{Read(planId)}/{Uri.EscapeDataString(id)}";
}
