using FocalPoints.Following;
using FocalPoints.Practices;
using FocalPoints.Search;
using FocalPoints.Web.Practices;
using FocalPoints.Web.Search;
using FocalPoints.Web.States;
using FocalPoints.Web.Tags;
using FocalPoints.Web.Topics;
using Microsoft.AspNetCore.WebUtilities;

namespace FocalPoints.Web.Following;

/// <summary>The addresses of what one follows.</summary>
public static class FollowingUrls
{
    /// <summary>What one follows; every form about it is sent there.</summary>
    public const string Mine = "/account/following";

    /// <summary>The id of the element of a page that offers to follow it.</summary>
    public const string Place = "follow";

    /// <summary>The id of the list of what one follows.</summary>
    public const string List = "following";

    /// <summary>How Blazor knows the two forms.</summary>
    public const string FollowForm = "follow", ChangeForm = "change";

    /// <summary>The fields of the forms.</summary>
    public const string KindField = "kind", TargetField = "target", NameField = "name", IdField = "id", FrequencyField = "frequency", StopField = "stop";

    /// <summary>The page of what is followed, at the place that offers it; null for a practice, whose address says its title.</summary>
    /// <param name="target">As the form names it: an id, a tag's slug, a search's query.</param>
    public static string? PageOf(SubscriptionKind kind, string target, Vocabulary vocabulary) => kind switch
    {
        SubscriptionKind.State => StateUrls.Read(target),
        SubscriptionKind.Theme => TopicUrls.Theme(target),
        SubscriptionKind.Obligation => TopicUrls.Obligation(target),
        SubscriptionKind.Tag => TagsUrls.Read(target),
        SubscriptionKind.Search => BrowseUrls.Of(SearchInput.Parse(QueryHelpers.ParseQuery(target), vocabulary).Input),
        _ => null,
    } is { } page ? page + "#" + Place : null;

    /// <summary>The page of something that one follows; null where it is not there any more.</summary>
    public static string? Of(SubscriptionView view) => view switch
    {
        { Practice: { } practice } => PracticeUrls.Read(practice.Number, practice.Slug),
        { Question: not null, Subscription.Kind: SubscriptionKind.Search } => BrowseUrls.Of(view.Question),
        { Question: { } question } when question.Values(SearchFacet.State) is [var state] => StateUrls.Read(state),
        { Question: { } question } when question.Values(SearchFacet.Theme) is [var theme] => TopicUrls.Theme(theme),
        { Question: { } question } when question.Values(SearchFacet.Obligation) is [var point] => TopicUrls.Obligation(point),
        { Question: { } question } when question.Values(SearchFacet.Tag) is [var tag] => TagsUrls.Read(tag),
        _ => null,
    };
}
