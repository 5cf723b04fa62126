namespace FocalPoints.Web.Startup.Caching;

/// <summary>Said of an endpoint whose answers are the same for all visitors, and are kept and marked as the library's pages are.</summary>
internal sealed class KeptForVisitors;
