namespace FocalPoints.Practices.Confirming;

/// <summary>Who has to agree before a text is public.</summary>
public enum PublicationMode
{
    /// <summary>The State's focal point alone. Coordinators look at it afterwards.</summary>
    Direct,

    /// <summary>The focal point, and then a coordinator.</summary>
    Reviewed,
}

/// <summary>The section <c>Publication</c> of the configuration. <c>Publication=Reviewed</c> is short for <c>Publication:Mode=Reviewed</c>.</summary>
public sealed class PublicationOptions
{
    public const string Section = "Publication";

    public PublicationMode Mode { get; set; } = PublicationMode.Direct;

    internal bool IsReviewed => Mode == PublicationMode.Reviewed;
}
