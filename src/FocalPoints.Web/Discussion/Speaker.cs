using FocalPoints.Discussion;
using FocalPoints.Members;
using FocalPoints.Practices;

namespace FocalPoints.Web.Discussion;

/// <summary>In whose name a comment was said: the role and State or organisation, which are public.</summary>
internal static class Speaker
{
    /// <summary>As in <c>Focal point of Chad</c> or <c>Member, Survivors’ Network, Croatia</c>.</summary>
    public static string Of(CommentView comment, Vocabulary vocabulary) => Of(comment.AuthorRole, comment.AuthorStateId, comment.AuthorOrganisation, vocabulary);

    /// <summary>The same of what was said elsewhere.</summary>
    public static string Of(MandateRole role, string? stateId, string organisation, Vocabulary vocabulary)
    {
        var state = stateId is { } id ? vocabulary.States.TryGetValue(id, out var known) ? known.Name.ToString() : id : "";
        return role switch
        {
            MandateRole.FocalPoint => Join(string.Format(DiscussionText.FocalPointOf, state), organisation),
            MandateRole.Contributor => Join(string.Format(DiscussionText.ContributorOf, state), organisation),
            MandateRole.Coordinator => Join(state.Length > 0 ? string.Format(DiscussionText.CoordinatorOf, state) : DiscussionText.Coordinator, organisation),
            MandateRole.Secretariat => DiscussionText.Secretariat,
            _ => Join(DiscussionText.Member, organisation, state),
        };
    }

    private static string Join(params string[] parts) => string.Join(", ", parts.Where(part => part.Length > 0));
}
