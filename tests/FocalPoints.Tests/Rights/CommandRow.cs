using System.Reflection;
using FocalPoints.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace FocalPoints.Tests.Rights;

/// <summary>What a command answers to each <see cref="Caller"/>.</summary>
/// <param name="Name">The command, and which record where that makes a difference.</param>
/// <param name="Command">The use case.</param>
/// <param name="Answers">One <see cref="OutcomeKind"/> for each caller, in their order.</param>
/// <param name="Run">Tries it.</param>
public sealed record CommandRow(string Name, Type Command, IReadOnlyList<OutcomeKind> Answers, Func<IServiceProvider, Case, Task<Outcome>> Run);

/// <summary>The rows of one feature; every class that derives from this one is part of the matrix.</summary>
public abstract class CommandRows
{
    /// <summary>The rows of all features.</summary>
    public static IReadOnlyDictionary<string, CommandRow> All { get; } = Assembly.GetExecutingAssembly().GetTypes()
        .Where(type => type.IsSubclassOf(typeof(CommandRows)) && !type.IsAbstract)
        .SelectMany(type => ((CommandRows)Activator.CreateInstance(type)!).Rows)
        .ToDictionary(row => row.Name);

    /// <summary>One row for each command, and one more where it matters whose record it is.</summary>
    public abstract IEnumerable<CommandRow> Rows { get; }

    /// <summary>A command that hands nothing back.</summary>
    /// <param name="answers">
    /// For visitor, member, contributor, focal point, focal point of another State, coordinator, secretariat, ended mandate.
    /// </param>
    /// <param name="record">Which record, where a command has more than one row.</param>
    protected static CommandRow Row<TCommand>(string answers, Func<TCommand, Case, Task<Outcome>> run, string record = "") where TCommand : notnull => new(
        record.Length == 0 ? typeof(TCommand).Name : $"{typeof(TCommand).Name}: {record}",
        typeof(TCommand),
        [.. answers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<OutcomeKind>)],
        (services, tried) => run(services.GetRequiredService<TCommand>(), tried));

    /// <summary>A command that hands something back.</summary>
    protected static CommandRow Row<TCommand, TValue>(string answers, Func<TCommand, Case, Task<Outcome<TValue>>> run, string record = "") where TCommand : notnull =>
        Row<TCommand>(answers, async (command, tried) => await run(command, tried), record);
}
