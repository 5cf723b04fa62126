namespace FocalPoints.Web.Shared;

/// <summary>What a <see cref="Field"/> hands to the control inside it.</summary>
/// <param name="Id">The control's id.</param>
/// <param name="DescribedBy">For <c>aria-describedby</c>; null where there is neither hint nor error.</param>
/// <param name="Invalid">For <c>aria-invalid</c>: <c>true</c> or null.</param>
public sealed record FieldControl(string Id, string? DescribedBy, string? Invalid);
