using System.Globalization;
using FocalPoints.Concepts;
using FocalPoints.Concepts.Skos;
using FocalPoints.Curation.Concepts;
using FocalPoints.Kernel;
using FocalPoints.Web.Shared;

namespace FocalPoints.Web.Curation.Concepts;

/// <summary>What people read of vocabularies and of what is wrong with them.</summary>
internal static class SchemeWords
{
    /// <summary>Why a file could not be read, with its line.</summary>
    public static string Of(SkosProblem problem)
    {
        var sentence = string.Format(CultureInfo.CurrentCulture, Word("Fault" + problem.Fault), problem.Near, StageVocabulary.MaxMegabytes, SchemeFile.ConceptsMax.ToString("N0", CultureInfo.CurrentCulture));
        return problem.Line is { } line ? string.Format(CultureInfo.CurrentCulture, SchemesText.AtLine, line, sentence) : sentence;
    }

    /// <summary>How often something was found.</summary>
    public static string Of(FindingKind kind, int count) => string.Format(CultureInfo.CurrentCulture, Word("Found" + kind), count.ToString("N0", CultureInfo.CurrentCulture));

    /// <summary>The label by which a reader knows a concept; null for one without labels.</summary>
    public static ConceptLabel? NameOf(IEnumerable<ConceptLabel> labels)
    {
        var reader = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        return labels.OrderBy(label => label.Kind).ThenBy(label => label.Language == reader ? 0 : label.Language == "en" ? 1 : 2).FirstOrDefault();
    }

    /// <summary>What a form calls a field.</summary>
    public static string LabelOf(string field) => field switch
    {
        nameof(SchemeInput.Title) => SchemesText.Name,
        nameof(SchemeInput.Licence) => SchemesText.Licence,
        nameof(SchemeInput.Source) => SchemesText.Source,
        _ => SchemesText.File,
    };

    /// <summary>What a form says of a broken rule.</summary>
    public static string SentenceOf(Problem problem) => problem switch
    {
        { Field: ImportScheme.File, Rule: ProblemRule.Circular } => SchemesText.HasCircles,
        _ => Problems.Sentence(problem),
    };

    private static string Word(string key) => SchemesText.ResourceManager.GetString(key, SchemesText.Culture) ?? throw new InvalidOperationException($"SchemesText has no sentence for {key}.");
}
