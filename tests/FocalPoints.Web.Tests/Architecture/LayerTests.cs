using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using FocalPoints.Data;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Web.Tests.Architecture;

/// <summary>
/// What may know what. The order is the one in which the product can be explained: each feature needs only those to its left, so it can be
/// read, changed and tested without those to its right. Effects never travel to the right by call: what reacts follows history.
/// </summary>
public sealed class LayerTests
{
    private const string Application = "FocalPoints";

    // Members and States stand together: a mandate is given for a State, and what it gives depends on whether the State is affected.
    // Concepts stand beside Topics: a concept says which topic it is, and search, far to their right, learns from both.
    private static readonly string[][] Layers =
    [
        ["Kernel"],
        ["Data"],
        ["Members", "States", "Files", "History", "Mail"],
        ["Topics", "Treaty", "Tags", "Concepts"],
        ["Practices"],
        ["Discussion"],
        ["Search"],
        ["Questions"],
        ["Following"],
        ["Curation"],
        ["Demo"],
    ];

    private static readonly ArchUnitNET.Domain.Architecture Code = new ArchLoader().LoadAssemblies(typeof(FocalPointsDb).Assembly).Build();

    [Fact]
    public void Every_feature_has_its_place_in_the_order()
    {
        var placed = Layers.SelectMany(layer => layer).ToHashSet();
        var folders = SourceTree.Files("src/FocalPoints", ".cs").Select(file => file.Split('/')).Where(parts => parts.Length > 3).Select(parts => parts[2]);

        Rule.HasNoOffender(folders.Distinct().Where(folder => !placed.Contains(folder)));
    }

    [Fact]
    public void Features_know_only_those_to_their_left()
    {
        var wrong = from type in Code.Types
                    let home = FeatureOf(type)
                    where home is not null && !IsTheOneCycle(type)
                    from dependency in type.Dependencies
                    let to = FeatureOf(dependency.Target)
                    where to is not null && LayerOf(to) > LayerOf(home)
                    select $"{type.FullName} knows {dependency.Target.FullName}";

        Rule.HasNoOffender(wrong);
    }

    [Fact]
    public void Application_knows_nothing_of_the_web()
    {
        string[] web = ["FocalPoints.Web", "MudBlazor", "Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Mvc", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Routing"];
        var wrong = from type in Code.Types
                    where type.FullName.StartsWith(Application + ".", StringComparison.Ordinal)
                    from dependency in type.Dependencies
                    where web.Any(name => dependency.Target.FullName.StartsWith(name + ".", StringComparison.Ordinal))
                    select $"{type.FullName} knows {dependency.Target.FullName}";

        Rule.HasNoOffender(wrong);
    }

    [Fact]
    public void Kernel_stays_small()
    {
        // What everybody knows, everybody pays for: a ninth file needs another to go.
        Assert.InRange(SourceTree.Files("src/FocalPoints/Kernel", ".cs").Count, 1, 8);
    }

    // The context lists every table, and the tables' features open the context.
    private static bool IsTheOneCycle(IType type) => FeatureOf(type) == "Data"
        && (type.FullName.Contains(".Migrations.", StringComparison.Ordinal) || type.Name.EndsWith(nameof(FocalPointsDb), StringComparison.Ordinal));

    private static string? FeatureOf(IType type)
    {
        var parts = type.FullName.Split('.');
        return parts is [Application, var feature, _, ..] && LayerOf(feature) >= 0 ? feature : null;
    }

    private static int LayerOf(string feature) => Array.FindIndex(Layers, layer => layer.Contains(feature));
}
