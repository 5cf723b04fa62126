using System.Reflection;
using FocalPoints.Data;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Web.Tests.Architecture;

/// <summary>Names say what a thing is in the domain, never of what kind it is.</summary>
public sealed class NamingTests
{
    private static readonly string[] ForbiddenNames = ["Manager", "Helper", "Helpers", "Util", "Utils", "Base", "Impl", "Service", "Dto"];
    private static readonly string[] ForbiddenFolders = ["Services", "Models", "Helpers", "Utils", "Common", "Extensions", "Interfaces", "Repositories", "Dtos", "ViewModels"];

    // One implementation today, and a reason to be an interface all the same.
    private static readonly string[] InterfacesWithAReason = [];

    private static readonly Type[] Types =
        [.. new[] { typeof(FocalPointsDb).Assembly, typeof(Program).Assembly, typeof(An).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.FullName!.StartsWith("FocalPoints.", StringComparison.Ordinal) && !type.Name.Contains('<') && !type.Name.StartsWith("__", StringComparison.Ordinal))];

    [Fact]
    public void No_type_ends_in_a_word_that_says_nothing() =>
        Rule.HasNoOffender(Types.Select(type => type.Name.Split('`')[0]).Where(name => ForbiddenNames.Any(word => name.EndsWith(word, StringComparison.Ordinal))));

    [Fact]
    public void No_file_ends_in_a_word_that_says_nothing() =>
        Rule.HasNoOffender(Source().Where(file => ForbiddenNames.Any(word => Path.GetFileName(file).Split('.')[0].EndsWith(word, StringComparison.Ordinal))));

    [Fact]
    public void No_folder_is_named_after_a_kind() =>
        Rule.HasNoOffender(Source().SelectMany(file => file.Split('/')[..^1]).Distinct().Where(folder => ForbiddenFolders.Contains(folder, StringComparer.OrdinalIgnoreCase)));

    [Fact]
    public void No_interface_has_only_one_implementation()
    {
        var lonely = from type in Types
                     where type.IsInterface && !InterfacesWithAReason.Contains(type.Name)
                     let implementations = Types.Count(other => other is { IsClass: true, IsAbstract: false } && type.IsAssignableFrom(other))
                     where implementations < 2
                     select $"{type.Name} ({implementations})";

        Rule.HasNoOffender(lonely);
    }

    [Fact]
    public void Page_means_routable_and_nothing_else_is()
    {
        var components = Types.Where(type => type.IsSubclassOf(typeof(Microsoft.AspNetCore.Components.ComponentBase)));
        var wrong = components.Where(type => type.GetCustomAttributes<Microsoft.AspNetCore.Components.RouteAttribute>().Any() != type.Name.EndsWith("Page", StringComparison.Ordinal));

        Rule.HasNoOffender(wrong.Select(type => type.FullName!));
    }

    private static IReadOnlyList<string> Source() => [.. SourceTree.Files("src"), .. SourceTree.Files("tests")];
}
