using Xunit;

namespace FocalPoints.Web.Tests.Architecture;

/// <summary>A rule without exceptions.</summary>
internal static class Rule
{
    /// <summary>Fails with every offender, one a line.</summary>
    public static void HasNoOffender(IEnumerable<string> offenders)
    {
        var list = offenders.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(list.Count == 0, string.Join(Environment.NewLine, list));
    }
}
