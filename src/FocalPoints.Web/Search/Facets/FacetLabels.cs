using FocalPoints.Practices;
using FocalPoints.Search;
using FocalPoints.Web.Practices.Cards;
using FocalPoints.Web.Shared.Words;

namespace FocalPoints.Web.Search.Facets;

/// <summary>What people read for a facet and its values.</summary>
public static class FacetLabels
{
    /// <summary>The facet's name.</summary>
    public static string Of(SearchFacet facet) => facet switch
    {
        SearchFacet.Kind => SearchText.Kind,
        SearchFacet.State => SearchText.State,
        SearchFacet.Obligation => SearchText.Obligation,
        SearchFacet.Action => SearchText.Action,
        SearchFacet.Theme => SearchText.Theme,
        SearchFacet.Tag => SearchText.Tag,
        SearchFacet.Lang => SearchText.Lang,
        SearchFacet.Evidence => SearchText.Evidence,
        _ => SearchText.Year,
    };

    /// <summary>A value's name; the value itself where nothing knows it.</summary>
    /// <param name="label">A tag's name, where it is known.</param>
    public static string Of(SearchFacet facet, string value, Vocabulary vocabulary, string label = "") => facet switch
    {
        SearchFacet.Kind when FacetNames.FromQueryValue<PracticeKind>(value) is { } kind => KindNames.Of(kind),
        SearchFacet.Evidence when FacetNames.FromQueryValue<EvidenceLevel>(value) is { } level => EvidenceReason.NameOf(level),
        SearchFacet.State when vocabulary.States.TryGetValue(value, out var state) => state.Name.ToString(),
        SearchFacet.Obligation when vocabulary.Obligations.TryGetValue(value, out var point) => string.Format(SearchText.Point, point.Letter, point.ShortTitle),
        SearchFacet.Theme when vocabulary.Themes.TryGetValue(value, out var theme) => theme.Label.ToString(),
        SearchFacet.Action when vocabulary.Actions.TryGetValue(value, out var action) => action.Title.Length > 0
            ? string.Format(SearchText.ActionWithTitle, action.Plan?.Abbreviation, action.Number, action.Title)
            : string.Format(SearchText.ActionName, action.Plan?.Abbreviation, action.Number),
        SearchFacet.Lang => LanguageNames.Of(value),
        _ => label.Length > 0 ? label : value,
    };
}
