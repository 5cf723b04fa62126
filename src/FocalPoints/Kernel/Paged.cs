namespace FocalPoints.Kernel;

/// <summary>One page of a list.</summary>
/// <param name="Items">The items of this page, in order.</param>
/// <param name="Page">The page's number, from 1.</param>
/// <param name="PageSize">The number of items on a full page, at least 1.</param>
/// <param name="Total">The number of items on all pages.</param>
public sealed record Paged<T>(IReadOnlyList<T> Items, int Page, int PageSize, int Total)
{
    /// <summary>The number of pages; 1 for an empty list.</summary>
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>The position of the first item of this page, from 1; 0 for an empty page.</summary>
    public int First => Items.Count == 0 ? 0 : ((Page - 1) * PageSize) + 1;

    /// <summary>The position of the last item of this page; 0 for an empty page.</summary>
    public int Last => Items.Count == 0 ? 0 : First + Items.Count - 1;
}
