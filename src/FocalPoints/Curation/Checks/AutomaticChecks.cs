using FocalPoints.Curation.Links;
using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;

namespace FocalPoints.Curation.Checks;

/// <summary>What a machine sees in a text before a person looks at it.</summary>
public static class AutomaticChecks
{
    /// <summary>The fields that no rule asks for and that readers trust a practice by.</summary>
    private static readonly (string Field, Func<PracticeContent, bool> IsGiven)[] WhatReadersTrust =
    [
        (nameof(PracticeContent.Sources), content => content.Sources.Count > 0),
        (nameof(PracticeContent.Results), content => content.Results.Length > 0 || content.Measures.Count > 0),
        (nameof(PracticeContent.SurvivorParticipation), content => content.SurvivorParticipation is not null),
        (nameof(PracticeContent.Period), content => !content.Period.IsEmpty),
    ];

    /// <summary>What was found, in the order in which it matters.</summary>
    /// <param name="links">What the links answered; null where nobody asked yet.</param>
    public static IReadOnlyList<Finding> Of(PracticeContent content, Vocabulary vocabulary, LinkReport? links)
    {
        var clean = ContentTexts.WithoutBlanks(ContentTexts.Clean(content));
        var incomplete = PracticeRules.Check(clean, vocabulary).Where(problem => problem.Rule != Kernel.ProblemRule.ConsentMissing).Select(problem => problem.Field).ToList();
        return
        [
            .. PersonalData.Find(clean),
            .. clean.Attachments.Select((file, index) => (file, index)).Where(pair => pair.file is { IsImage: true, HasConsent: false })
                .Select(pair => new Finding(FindingKind.NoConsent, $"{nameof(PracticeContent.Attachments)}[{pair.index}]", pair.file.Name)),
            .. incomplete.Select(field => new Finding(FindingKind.Incomplete, field)),
            .. clean.Sources.Select((source, index) => (source.Url, index)).Where(source => links?.Links.Any(link => link.Url == source.Url && link.Answer is not LinkAnswer.Answers and not LinkAnswer.NotAsked) == true)
                .Select(source => new Finding(FindingKind.DeadLink, $"{nameof(PracticeContent.Sources)}[{source.index}]", source.Url)),
            .. WhatReadersTrust.Where(wanted => !wanted.IsGiven(clean) && !incomplete.Contains(wanted.Field)).Select(wanted => new Finding(FindingKind.Unanswered, wanted.Field)),
        ];
    }
}
