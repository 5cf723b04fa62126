namespace FocalPoints.Web.Api;

/// <summary>Addresses for machines. Public and stable: what changes their meaning gets another version.</summary>
public static class ApiUrls
{
    /// <summary>Every address of this version begins with it.</summary>
    public const string Version = "/api/v1";

    /// <summary>The list.</summary>
    public const string Practices = Version + "/practices";

    /// <summary>The OpenAPI document.</summary>
    public const string Document = "/openapi/v1.json";
}
