using System.Text.RegularExpressions;
using System.Xml.Linq;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Web.Tests.Architecture;

/// <summary>What the site serves of MudBlazor's style sheet is enough for what it uses of MudBlazor.</summary>
public sealed partial class MudBlazorTests
{
    private const string Web = "src/FocalPoints.Web";

    private static readonly IReadOnlyList<string> Islands = [.. SourceTree.Files(Web, ".razor").Where(file => Component().IsMatch(SourceTree.Text(file)))];

    // A component that is not named there has no style at all.
    [Fact]
    public void Every_component_in_use_is_named_in_the_project_file()
    {
        var named = XDocument.Parse(SourceTree.Text(Web + "/FocalPoints.Web.csproj")).Descendants("MudBlazorComponent").Select(component => component.Attribute("Include")!.Value).ToList();

        Rule.HasNoOffender(from file in Islands
                           from use in Component().Matches(SourceTree.Text(file))
                           where !named.Contains(use.Value[1..])
                           select $"{file}: {use.Value}");
        Rule.HasNoOffender(named.Where(name => !Islands.Any(file => SourceTree.Text(file).Contains("<" + name, StringComparison.Ordinal))));
    }

    // MudBlazor's own colours know nothing of the night.
    [Fact]
    public void Every_colour_that_they_read_is_a_token()
    {
        var tokens = SourceTree.Text(Web + "/wwwroot/css/workspace.css");

        Rule.HasNoOffender(Colour().Matches(File.ReadAllText(Path.Combine(SourceTree.Root, Web, "wwwroot/lib/mudblazor/components.css"))).Select(colour => colour.Groups[1].Value).Distinct()
            .Where(colour => !tokens.Contains(colour + ": var(", StringComparison.Ordinal)));
        Rule.HasNoOffender(from file in Islands
                           from colour in OtherColour().Matches(SourceTree.Text(file))
                           select $"{file}: {colour.Value}");
    }

    [GeneratedRegex(@"<Mud(?!Blazor)\w+")]
    private static partial Regex Component();

    // Not those of colours that no component here has, nor the numbers of a border that the workspace paints itself.
    [GeneratedRegex(@"var\((--mud-palette-(?!(?:secondary|tertiary|info|success|warning|error|dark)\b|border-opacity)[a-z-]+(?<!-rgb))\)")]
    private static partial Regex Colour();

    [GeneratedRegex(@"\bColor\.(?!Primary)\w+")]
    private static partial Regex OtherColour();
}
