using System.ComponentModel;
using System.Reflection;
using FocalPoints.Data;
using Microsoft.Extensions.Options;

namespace FocalPoints.Web.Startup;

/// <summary>Reads all of the configuration before anything is started, and says all that is wrong with it at once.</summary>
public static class SettingsCheck
{
    /// <summary>Every class of settings, with the section that it is bound to.</summary>
    public static IReadOnlyDictionary<Type, string> Sections { get; } =
        new[] { typeof(StorageOptions).Assembly, typeof(SettingsCheck).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Select(type => (Type: type, Section: type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string))
            .Where(found => found.Section is not null && found.Type.Name.EndsWith("Options", StringComparison.Ordinal))
            .ToDictionary(found => found.Type, found => found.Section!);

    /// <summary>What is wrong, each in a sentence that names the key; empty where nothing is.</summary>
    public static IReadOnlyList<string> Problems(IServiceProvider services) =>
        [.. Sections.Keys.OrderBy(type => type.Name, StringComparer.Ordinal).SelectMany(type => ProblemsOf(services, type))];

    /// <summary>False, with everything said on the standard error, where the site cannot be started.</summary>
    public static bool HasUsableSettings(this WebApplication app)
    {
        var problems = Problems(app.Services);
        if (problems.Count == 0)
            return true;
        Console.Error.WriteLine("FocalPoints does not start, because its configuration has to be changed:");
        foreach (var problem in problems)
            Console.Error.WriteLine("- " + problem);
        Console.Error.WriteLine("Keys are set in appsettings.json, or as environment variables with __ for each colon, as in Storage__DataFolder. All of them are explained in appsettings.sample.json.");
        return false;
    }

    private static IReadOnlyList<string> ProblemsOf(IServiceProvider services, Type type)
    {
        // What cannot be read at all cannot be bound either, and is not checked further.
        var settings = services.GetRequiredService<IConfiguration>().GetSection(Sections[type]);
        var unreadable = type.GetProperties().Where(key => settings[key.Name] is { } given && !TypeDescriptor.GetConverter(key.PropertyType).IsValid(given)).ToList();
        if (unreadable.Count > 0)
            return [.. unreadable.Select(key => $"{settings.Path}:{key.Name} is '{settings[key.Name]}', and has to be {Wanted(key.PropertyType)}.")];
        try
        {
            _ = ((IOptions<object>)services.GetRequiredService(typeof(IOptions<>).MakeGenericType(type))).Value;
            return [];
        }
        catch (OptionsValidationException invalid)
        {
            return [.. invalid.Failures];
        }
    }

    private static string Wanted(Type type) => type switch
    {
        { IsEnum: true } => string.Join(" or ", Enum.GetNames(type)),
        _ when type == typeof(bool) => "true or false",
        _ => "a number",
    };
}
