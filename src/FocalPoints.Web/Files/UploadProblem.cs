using System.Globalization;
using FocalPoints.Kernel;
using FocalPoints.Web.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FocalPoints.Web.Files;

/// <summary>Why a file was not added: RFC 9457, with a sentence that the uploading page shows as it is.</summary>
internal static class UploadProblem
{
    /// <summary>The answer to an outcome that is not done.</summary>
    public static ProblemHttpResult Of(Outcome outcome) => outcome.Kind switch
    {
        OutcomeKind.Missing => Of(StatusCodes.Status404NotFound, FilesText.Missing),
        OutcomeKind.Denied => Of(StatusCodes.Status403Forbidden, FilesText.Denied),
        OutcomeKind.Stale => Of(StatusCodes.Status409Conflict, FilesText.Stale),
        _ => Of(outcome.Problems[0]),
    };

    /// <summary>An answer with a sentence of its own.</summary>
    public static ProblemHttpResult Of(int status, string sentence) =>
        TypedResults.Problem(title: FilesText.NotAdded, detail: sentence, statusCode: status);

    public static ProblemHttpResult TooLarge(long limit) => Of(new Problem("", ProblemRule.FileTooLarge, (int)(limit / 1024 / 1024)));

    private static ProblemHttpResult Of(Problem problem) => problem.Rule switch
    {
        ProblemRule.TooMany => Of(StatusCodes.Status409Conflict, string.Format(CultureInfo.CurrentCulture, FilesText.TooManyFiles, problem.Limit)),
        ProblemRule.Taken => Of(StatusCodes.Status409Conflict, FilesText.OfAnotherPractice),
        ProblemRule.Blocked => Of(StatusCodes.Status409Conflict, FilesText.WasRedacted),
        ProblemRule.FileTooLarge or ProblemRule.FileUnpacksTooLarge or ProblemRule.ImageTooLarge => Of(StatusCodes.Status413PayloadTooLarge, Problems.Sentence(problem)),
        _ => Of(StatusCodes.Status415UnsupportedMediaType, Problems.Sentence(problem)),
    };
}
