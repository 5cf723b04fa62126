using System.Reflection;
using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Tests.Rights;

/// <summary>Every command, tried by everybody. A new command needs a row: see <see cref="CommandRows"/>.</summary>
public abstract class CommandMatrixTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    public static TheoryData<string> Names => [.. CommandRows.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Command_answers_everybody_as_its_row_says(string name)
    {
        var row = CommandRows.All[name];
        var answers = new List<string>();
        foreach (var caller in Enum.GetValues<Caller>())
        {
            var tried = await Case.For(caller, Database, Get<ReadActor>());

            var outcome = await row.Run(Get<IServiceProvider>(), tried);

            answers.Add($"{caller} {outcome.Kind} {string.Join(", ", outcome.Problems)}".TrimEnd());
            Assert.True(outcome.IsDone || !await tried.LeftATrace(), $"Refused with {outcome.Kind} to {caller}, and yet something was added or deleted.");
        }

        Assert.Equal(Enum.GetValues<Caller>().Zip(row.Answers, (caller, answer) => $"{caller} {answer}"), answers);
    }

    public sealed class OnSqlite() : CommandMatrixTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : CommandMatrixTests(DatabaseProvider.Postgres);
}

/// <summary>Nothing that changes a record is left out of the matrix.</summary>
public sealed class CommandMatrixIsWholeTests
{
    [Fact]
    public void Every_command_has_a_row()
    {
        var commands = typeof(FocalPointsDb).Assembly.GetTypes().Where(type => type is { IsClass: true, IsPublic: true, IsAbstract: false }
            && type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Any(IsCommand));

        var missing = commands.Except(CommandRows.All.Values.Select(row => row.Command)).Select(type => type.FullName);
        Assert.True(!missing.Any(), "Add a row in a class of CommandRows for: " + string.Join(", ", missing));
    }

    [Fact]
    public void Every_row_answers_everybody() =>
        Assert.All(CommandRows.All.Values, row => Assert.True(row.Answers.Count == Enum.GetValues<Caller>().Length, row.Name));

    private static bool IsCommand(MethodInfo method) => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(Actor))
        && (method.ReturnType == typeof(Task<Outcome>)
            || (method.ReturnType is { IsGenericType: true } task && task.GetGenericTypeDefinition() == typeof(Task<>)
                && task.GetGenericArguments()[0].IsSubclassOf(typeof(Outcome))));
}
