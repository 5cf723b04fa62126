using FocalPoints.Following;
using FocalPoints.Kernel;
using FocalPoints.Practices;
using FocalPoints.Search;
using FocalPoints.Web.Search.Facets;

namespace FocalPoints.Web.Following;

/// <summary>What people read of what they follow.</summary>
public static class FollowingWords
{
    /// <summary>How often one is told, in words.</summary>
    public static string Of(TellingFrequency frequency) => frequency switch
    {
        TellingFrequency.AtOnce => FollowingText.AtOnce,
        TellingFrequency.Daily => FollowingText.Daily,
        TellingFrequency.Weekly => FollowingText.Weekly,
        _ => FollowingText.Never,
    };

    /// <summary>The sentence that one follows something and how often one is told.</summary>
    public static string Sentence(TellingFrequency frequency) => frequency switch
    {
        TellingFrequency.AtOnce => FollowingText.YouFollowAtOnce,
        TellingFrequency.Daily => FollowingText.YouFollowDaily,
        TellingFrequency.Weekly => FollowingText.YouFollowWeekly,
        _ => FollowingText.YouFollowNever,
    };

    /// <summary>What one follows, by name.</summary>
    public static string NameOf(SubscriptionView view, Vocabulary vocabulary) => view switch
    {
        { Subscription.Name: { Length: > 0 } name } => name,
        { Practice: { } practice } => practice.Title,
        { Question: { } question } when question.Filters.Count > 0 => Name(question, vocabulary, view.TagName),
        _ => view.Subscription.Kind == SubscriptionKind.Practice ? FollowingText.GonePractice : FollowingText.Gone,
    };

    /// <summary>The heading under which a kind is listed.</summary>
    public static string Heading(SubscriptionKind kind) => kind switch
    {
        SubscriptionKind.Practice => FollowingText.Practices,
        SubscriptionKind.State => FollowingText.States,
        SubscriptionKind.Theme => FollowingText.Topics,
        SubscriptionKind.Obligation => FollowingText.Obligations,
        SubscriptionKind.Tag => FollowingText.Tags,
        _ => FollowingText.Searches,
    };

    /// <summary>A search by its words and filters, no longer than a name may be.</summary>
    public static string Name(SearchInput input, Vocabulary vocabulary, string tagName = "")
    {
        var name = string.Join(FollowingText.NameSeparator, input.Filters.SelectMany(filter => filter.Value.Select(value => FacetLabels.Of(filter.Key, value, vocabulary, filter.Key == SearchFacet.Tag ? tagName : "")))
            .Prepend(input.Text).Where(part => part.Length > 0));
        return PlainText.Length(name) <= Subscription.NameMaxLength ? name : new System.Globalization.StringInfo(name).SubstringByTextElements(0, Subscription.NameMaxLength - 1) + "…";
    }
}
