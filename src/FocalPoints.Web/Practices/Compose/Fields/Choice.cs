namespace FocalPoints.Web.Practices.Compose.Fields;

/// <summary>One of several things to choose from.</summary>
/// <param name="Value">An id, or the name of an enumeration's value.</param>
/// <param name="Letter">What stands before it in the treaty, as in <c>(a)</c>; null where nothing does.</param>
/// <param name="Group">The heading under which it stands; null where there are no groups.</param>
public sealed record Choice(string Value, string Text, string? Hint = null, string? Letter = null, string? Group = null);
