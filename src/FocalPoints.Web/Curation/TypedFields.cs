using FocalPoints.Web.Shared.Forms;

namespace FocalPoints.Web.Curation;

/// <summary>What stands in a form: what somebody sent, else the record as it is.</summary>
public sealed class TypedFields
{
    private readonly Func<string, IReadOnlyList<string>> values;

    private TypedFields(Func<string, IReadOnlyList<string>> values) => this.values = values;

    /// <summary>As it was sent.</summary>
    public static TypedFields Of(PostedForm posted) => new(posted.All);

    /// <summary>As the record is. Null and missing values are empty.</summary>
    public static TypedFields Of(params IReadOnlyList<(string Name, object? Value)> record)
    {
        var known = record.ToDictionary(pair => pair.Name, pair => pair.Value switch
        {
            null => (IReadOnlyList<string>)[],
            IEnumerable<string> several => [.. several],
            var one => [Convert.ToString(one, System.Globalization.CultureInfo.InvariantCulture)!],
        });
        return new TypedFields(name => known.GetValueOrDefault(name, []));
    }

    /// <summary>The first value; empty where there is none.</summary>
    public string this[string name] => values(name) is [var first, ..] ? first : "";

    /// <summary>All values.</summary>
    public IReadOnlyList<string> All(string name) => values(name);
}
