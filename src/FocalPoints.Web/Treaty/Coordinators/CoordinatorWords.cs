namespace FocalPoints.Web.Treaty.Coordinators;

/// <summary>What people read for the themes that Coordinators share out among them.</summary>
public static class CoordinatorWords
{
    /// <summary>The theme's name; for one that nobody foresaw its key as words.</summary>
    /// <param name="key">As in <c>universalization</c>.</param>
    public static string ThemeOf(string key) => key switch
    {
        "universalization" => CoordinatorsText.Universalization,
        "general_status_and_operation" => CoordinatorsText.GeneralStatus,
        "clearance_and_risk_reduction_education" => CoordinatorsText.Clearance,
        "stockpile_destruction_and_retention" => CoordinatorsText.Stockpiles,
        "transparency_reporting" or "transparency_measures" => CoordinatorsText.Transparency,
        "national_implementation_measures" => CoordinatorsText.NationalImplementation,
        _ => key.Replace('_', ' ').Replace('-', ' '),
    };
}
