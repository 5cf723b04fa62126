using FocalPoints.Curation.Classifying;
using FocalPoints.Curation.Featuring;
using FocalPoints.Curation.Review;

namespace FocalPoints.Tests.Rights.Rows;

/// <summary>What coordinators look at, and what they do about it.</summary>
public sealed class ReviewRows : CommandRows
{
    public override IEnumerable<CommandRow> Rows =>
    [
        //   visitor  member   contributor  focal point  of another  coordinator  secretariat  ended
        Row("Missing  Missing  Missing      Missing      Missing     Done         Missing      Missing", (TakeReview command, Case tried) =>
            command.Take(tried.Actor, tried.Published.Id, null)),
        Row("Missing  Missing  Missing      Missing      Missing     Done         Missing      Missing", (GiveBackReview command, Case tried) =>
            command.GiveBack(tried.Actor, tried.Published.Id)),
        Row("Missing  Missing  Missing      Missing      Missing     Done         Missing      Missing", (RequestChanges command, Case tried) =>
            command.Request(tried.Actor, tried.Published.Id, "revision-1", "Which year is it?", "https://exchange.example/")),
        Row("Missing  Missing  Missing      Missing      Missing     Missing      Missing      Missing", (RequestChanges command, Case tried) =>
            command.Request(tried.Actor, tried.Draft.Id, "draft-1", "Which year is it?", "https://exchange.example/"), "of a draft that nobody confirmed"),
        Row("Missing  Missing  Missing      Missing      Missing     Done         Missing      Missing", (ApproveReview command, Case tried) =>
            command.Approve(tried.Actor, tried.Published.Id, "revision-1")),
        Row("Missing  Missing  Missing      Missing      Missing     Missing      Missing      Missing", (ApproveReview command, Case tried) =>
            command.Approve(tried.Actor, tried.Draft.Id, "draft-1"), "of a draft that nobody confirmed"),
        Row("Missing  Missing  Missing      Missing      Missing     Done         Missing      Missing", (CommentOnReview command, Case tried) =>
            command.Comment(tried.Actor, tried.Published.Id, Guid.NewGuid(), "Summary", "Which year is it?")),
        Row("Missing  Missing  Done         Done         Missing     Done         Missing      Missing", async (CommentOnReview command, Case tried) =>
        {
            await tried.Add(new PracticeReview { PracticeId = tried.Published.Id });
            return await command.Comment(tried.Actor, tried.Published.Id, Guid.NewGuid(), "Summary", "It is 2025.");
        }, "where a coordinator began"),
        Row("Missing  Missing  Missing      Missing      Missing     Done         Missing      Missing", (CorrectClassification command, Case tried) =>
            command.Correct(tried.Actor, tried.Published.Id, new ClassificationInput(["ccm-art-5-1"], ["medical-care"], [], [], "It is about hospitals.", 1))),
        Row("Missing  Missing  Missing      Missing      Missing     Done         Missing      Missing", (FeaturePractice command, Case tried) =>
            command.Set(tried.Actor, tried.Published.Id, true)),
    ];
}
