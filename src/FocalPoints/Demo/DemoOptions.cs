namespace FocalPoints.Demo;

/// <summary>The section <c>Demo</c> of the configuration.</summary>
public sealed class DemoOptions
{
    public const string Section = "Demo";

    /// <summary>
    /// Whether the start makes the demonstration's accounts and samples. Their password is known to everybody, so a site outside the
    /// Development environment refuses to start with it.
    /// </summary>
    public bool Enabled { get; set; }
}
