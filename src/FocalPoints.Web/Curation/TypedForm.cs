using FocalPoints.Kernel;
using FocalPoints.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Curation;

/// <summary>A form without script, from its first showing to its answer: what stands in it, of which version of a record, and what is wrong with it.</summary>
public sealed class TypedForm
{
    private TypedForm(TypedFields fields) => Fields = fields;

    /// <summary>What stands in the form.</summary>
    public TypedFields Fields { get; }

    /// <summary>Of this showing of the form: the same form sent twice makes one record.</summary>
    public Guid FormId { get; private init; }

    /// <summary>Of the record, as it was read; 0 for a new one.</summary>
    public int Version { get; private set; }

    /// <summary>What is wrong; empty while nothing is.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>True where somebody else saved the record meanwhile.</summary>
    public bool IsStale { get; private set; }

    /// <summary>What the form says of a broken rule.</summary>
    public Func<Problem, string> SentenceOf { get; init; } = Shared.Problems.Sentence;

    /// <summary>The form of a record: what somebody sent, else the record as it is.</summary>
    /// <param name="version">Of the record now; 0 for a new one.</param>
    /// <param name="record">What stands in the form before somebody changes it.</param>
    public static TypedForm Of(HttpContext http, int version, TypedFields record, Func<Problem, string>? sentenceOf = null)
    {
        var posted = PostedForm.Of(http);
        return new TypedForm(posted is null ? record : TypedFields.Of(posted))
        {
            FormId = Guid.TryParse(posted?[nameof(FormId)], out var sent) ? sent : Guid.NewGuid(),
            Version = int.TryParse(posted?[nameof(Version)], out var read) ? read : version,
            SentenceOf = sentenceOf ?? Shared.Problems.Sentence,
        };
    }

    /// <summary>A form that asks and changes nothing.</summary>
    public static TypedForm Of(TypedFields asked, IReadOnlyList<Problem> problems, Func<Problem, string> sentenceOf) =>
        new(asked) { Problems = problems, SentenceOf = sentenceOf };

    /// <summary>Answers what was not done, with its status. What was typed stays.</summary>
    /// <param name="version">Of the record now.</param>
    public void Refuse(Outcome outcome, int version, HttpContext http, NavigationManager navigation)
    {
        switch (outcome.Kind)
        {
            case OutcomeKind.Invalid:
                Problems = outcome.Problems;
                http.Response.StatusCode = StatusCodes.Status400BadRequest;
                break;
            case OutcomeKind.Stale:
                // What was typed stays, on top of what stands there now: saved again, it is meant.
                IsStale = true;
                Version = version;
                http.Response.StatusCode = StatusCodes.Status409Conflict;
                break;
            case OutcomeKind.Denied:
                http.Response.StatusCode = StatusCodes.Status403Forbidden;
                break;
            default:
                navigation.NotFound();
                break;
        }
    }
}
