using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace FocalPoints.Testing;

/// <summary>Hears everything that a host logs: keeps what went wrong, counts the statements sent to the database.</summary>
public sealed class LogCapture : ILoggerProvider
{
    private const string DatabaseCommands = "Microsoft.EntityFrameworkCore.Database.Command";
    private const int CommandExecuted = 20101;

    private static readonly AsyncLocal<StatementCounter?> Counter = new();

    private readonly ConcurrentQueue<string> errors = new();
    private readonly ConcurrentQueue<string> lines = new();
    private readonly ConcurrentQueue<string> statements = new();

    /// <summary>What was logged at Error or above since the last <see cref="Forget"/>.</summary>
    public IReadOnlyList<string> Errors => [.. errors];

    /// <summary>What was logged at Information or above, database commands left out, since the last <see cref="Forget"/>.</summary>
    public IReadOnlyList<string> Lines => [.. lines];

    /// <summary>The statements sent to the database since the host started.</summary>
    public IReadOnlyList<string> Statements => [.. statements];

    /// <summary>How many statements were sent to the database since the host started.</summary>
    public int StatementCount => statements.Count;

    /// <summary>
    /// Counts the statements that the caller's own flow of execution sends from here on. What a background worker does at the same time is not
    /// the caller's. Dispose of it to stop counting.
    /// </summary>
    public static StatementCounter Count() => Counter.Value = new StatementCounter();

    /// <summary>Registers this capture and makes database commands heard.</summary>
    public void ListenTo(ILoggingBuilder logging) => logging
        .ClearProviders()
        .AddProvider(this)
        // Not for this capture alone: such rules would hide those that the site itself is configured with.
        .AddFilter(null, LogLevel.Information)
        .AddFilter("Microsoft", LogLevel.Warning)
        .AddFilter(DatabaseCommands, LogLevel.Information);

    /// <summary>Starts the next test with a clean sheet.</summary>
    public void Forget()
    {
        errors.Clear();
        lines.Clear();
        statements.Clear();
    }

    public ILogger CreateLogger(string categoryName) => new Listener(this, categoryName);

    public void Dispose()
    {
    }

    /// <summary>How many statements one flow of execution sent.</summary>
    public sealed class StatementCounter : IDisposable
    {
        private int count;

        /// <summary>The statements sent since the counting began.</summary>
        public int Statements => Volatile.Read(ref count);

        internal void Add() => Interlocked.Increment(ref count);

        public void Dispose() => Counter.Value = null;
    }

    private sealed class Listener(LogCapture capture, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Id == CommandExecuted && category == DatabaseCommands)
            {
                capture.statements.Enqueue(formatter(state, null));
                Counter.Value?.Add();
                return;
            }

            var line = $"{logLevel} {category}: {formatter(state, exception)}{(exception is null ? "" : Environment.NewLine + exception)}";
            capture.lines.Enqueue(line);
            if (logLevel >= LogLevel.Error)
                capture.errors.Enqueue(line);
        }
    }
}
