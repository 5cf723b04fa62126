using FocalPoints.Web.Members;

namespace FocalPoints.Web.Curation.HandOvers;

/// <summary>Where mandates end, and what is left for who follows.</summary>
public static class HandOverUrls
{
    /// <summary>The page on which a mandate is ended.</summary>
    public static string End(Guid memberId, Guid mandateId) => $"{PeopleUrls.Person(memberId)}/mandates/{mandateId}";

    /// <summary>The brief of a mandate, to be read and printed.</summary>
    public static string Brief(Guid mandateId) => $"/workspace/hand-overs/{mandateId}";
}
