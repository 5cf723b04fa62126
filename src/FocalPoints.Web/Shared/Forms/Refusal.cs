using FocalPoints.Kernel;
using FocalPoints.Members;

namespace FocalPoints.Web.Shared.Forms;

/// <summary>Why a form was not taken, other than by a rule that one of its fields broke.</summary>
/// <param name="Status">The status that says so.</param>
/// <param name="Sentence">What happened, that nothing is lost, what to do next.</param>
/// <param name="OffersSignIn">Whether signing in is what to do.</param>
public sealed record Refusal(int Status, string Sentence, bool OffersSignIn = false)
{
    private static Refusal SignedOut => new(StatusCodes.Status401Unauthorized, FormsText.SignedOut, OffersSignIn: true);

    /// <summary>Why nothing may be done with a form, whatever stands in it: nobody is signed in any more, or its token is not ours. Else null.</summary>
    public static Refusal? Of(PostedForm form, Actor actor) => actor.MemberId is null ? SignedOut
        : form.IsRefused ? new Refusal(StatusCodes.Status400BadRequest, SharedText.RefusedText)
        : null;

    /// <summary>The refusal that an outcome means; null where it is done, or where its problems say it at the fields.</summary>
    public static Refusal? Of(Outcome outcome, Actor actor) => outcome.Kind switch
    {
        OutcomeKind.Denied when actor.MemberId is null => SignedOut,
        OutcomeKind.Denied => new Refusal(StatusCodes.Status403Forbidden, FormsText.Denied),
        OutcomeKind.Missing => new Refusal(StatusCodes.Status404NotFound, FormsText.Missing),
        OutcomeKind.Stale => new Refusal(StatusCodes.Status409Conflict, FormsText.Withdrawn),
        _ => null,
    };

    /// <summary>Answers with the status that says so.</summary>
    public Refusal Answer(HttpContext http)
    {
        AnswerAtTheEnd.With(http, Status);
        return this;
    }
}
