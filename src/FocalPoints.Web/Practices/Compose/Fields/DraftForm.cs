using FocalPoints.Kernel;
using FocalPoints.Practices;

namespace FocalPoints.Web.Practices.Compose.Fields;

/// <summary>What every field of the form is handed: the text, what may be said of it, and how to change it.</summary>
/// <param name="Content">The text as far as the server has heard.</param>
/// <param name="Unfit">By path, what stands in a field although it does not fit it, such as letters for a number.</param>
/// <param name="Problems">Broken rules of the fields that the author has left.</param>
/// <param name="Vocabulary">What can be pointed at.</param>
/// <param name="Change">
/// Changes the text as a whole, adding or moving an item for example, and then focuses the control of this id (null leaves the focus). Typed
/// answers take another way: the form's script hands them over by <c>data-path</c>.
/// </param>
public sealed record DraftForm(
    PracticeContent Content, IReadOnlyDictionary<string, string> Unfit, IReadOnlyList<Problem> Problems, Vocabulary Vocabulary, Func<PracticeContent, string?, Task> Change);
