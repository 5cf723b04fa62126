using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FocalPoints.Testing;

/// <summary>
/// A database that never answers at once, as a real one over a network: a page that is drawn before its questions are answered shows it in
/// every run, not in one of ten.
/// </summary>
internal sealed class LateAnswers : DbCommandInterceptor
{
    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        return result;
    }
}
