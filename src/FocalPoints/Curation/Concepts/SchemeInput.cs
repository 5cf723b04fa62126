using FocalPoints.Concepts;
using FocalPoints.Kernel;

namespace FocalPoints.Curation.Concepts;

/// <summary>What a form says of a vocabulary, as it was typed.</summary>
/// <param name="Licence">Under which terms it may be used.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record SchemeInput(string? Title, string? Licence, string? Source)
{
    /// <summary>What is wrong with it. None of the three may be missing.</summary>
    public IEnumerable<Problem> Check()
    {
        foreach (var (field, text) in new[] { (nameof(Title), PlainText.Clean(Title)), (nameof(Licence), PlainText.Clean(Licence)), (nameof(Source), PlainText.Clean(Source)) })
        {
            if (text.Length == 0)
                yield return new Problem(field, ProblemRule.Required);
            if (PlainText.HasForbiddenCharacters(text))
                yield return new Problem(field, ProblemRule.ForbiddenCharacters);
            if (PlainText.Length(text) is var length && length > ConceptScheme.TextMax)
                yield return new Problem(field, ProblemRule.TooLong, ConceptScheme.TextMax, length);
        }
    }

    /// <summary>Whether a scheme says the same.</summary>
    public bool IsSaidBy(ConceptScheme scheme) => (PlainText.Clean(Title), PlainText.Clean(Licence), PlainText.Clean(Source)) == (scheme.Title, scheme.Licence, scheme.Source);

    /// <summary>Has a scheme say it.</summary>
    internal void PutInto(ConceptScheme scheme) => (scheme.Title, scheme.Licence, scheme.Source) = (PlainText.Clean(Title), PlainText.Clean(Licence), PlainText.Clean(Source));
}
