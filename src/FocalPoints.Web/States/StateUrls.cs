namespace FocalPoints.Web.States;

/// <summary>The addresses of States and their focal points.</summary>
public static class StateUrls
{
    public const string List = "/states";

    /// <summary>The directory of focal points: institutions only.</summary>
    public const string Directory = "/focal-points";

    /// <summary>One State.</summary>
    public static string Read(string id) => $"{List}/{Uri.EscapeDataString(id)}";
}
