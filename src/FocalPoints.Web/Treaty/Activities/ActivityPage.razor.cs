using System.Globalization;
using FocalPoints.Practices;
using FocalPoints.Treaty.Activities;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Treaty.Activities;

/// <summary>One thing that the Coordinators did.</summary>
public sealed partial class ActivityPage
{
    private ActivityDetail? detail;
    private Vocabulary vocabulary = default!;

    /// <summary>As in <c>va-2020-11-focal-point-database</c>.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private ActivityView Activity => detail!.Activity;

    private string YearUrl => ActivityUrls.With(ActivityFacet.Year, Activity.Year.ToString(CultureInfo.InvariantCulture));

    protected override async Task OnInitializedAsync()
    {
        vocabulary = await ReadVocabulary.Read(Http.RequestAborted);
        detail = await ReadActivity.Read(Id, Http.RequestAborted);
        if (detail is null)
            Navigation.NotFound();
    }

    private static string RoleOf(ActivityView activity) =>
        activity.Role.Length > 0 ? activity.Role : activity.StateIds.Count == 1 ? ActivitiesText.Coordinator : ActivitiesText.Coordinators;

    private static string NameOf(OrganisationView partner) => partner.FormerName.Length == 0
        ? ActivityWords.Of(partner)
        : string.Format(ActivitiesText.OrganisationFormer, ActivityWords.Of(partner), partner.FormerName);
}
