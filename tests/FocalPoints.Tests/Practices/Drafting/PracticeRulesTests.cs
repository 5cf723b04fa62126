using FocalPoints.Kernel;
using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;
using FocalPoints.States;
using FocalPoints.Testing;
using FocalPoints.Topics;
using Xunit;

namespace FocalPoints.Tests.Practices.Drafting;

/// <summary>What publishing asks for: each limit at its edge.</summary>
public sealed class PracticeRulesTests
{
    // One text element each: a base letter with its vowel sign and tone, and a letter with its marks.
    private const string Lao = "ນ້ຳ", Arabic = "بَّ";

    private static readonly Vocabulary Known = new(
        [new State { Id = "lao-pdr", IsoAlpha2 = "LA", IsoAlpha3 = "LAO", Languages = ["lo", "hmn"] }],
        [.. Enumerable.Range(1, 6).Select(number => new Obligation { Id = $"point-{number}", Paragraph = $"5.2({number})", IsPoint = true }), new Obligation { Id = "no-point", Paragraph = "7" }],
        [.. Enumerable.Range(1, 7).Select(number => new Theme { Id = $"theme-{number}" })],
        [.. Enumerable.Range(1, 10).Select(number => new FocalPoints.Treaty.Action { Id = $"action-{number}", PlanId = "plan", Number = number.ToString() })]);

    private static PracticeContent Complete => An.Content with { Obligations = ["point-1"], Themes = ["theme-1"] };

    [Fact]
    public void Complete_content_has_nothing_to_put_right()
    {
        Assert.Empty(PracticeRules.Check(Complete, Known));
        Assert.Empty(PracticeRules.Check(Complete with { IsFull = true }, Known));
    }

    [Theory]
    [InlineData("Title", 10, 140)]
    [InlineData("Summary", 60, 900)]
    public void Line_is_neither_too_short_nor_too_long(string field, int min, int max)
    {
        foreach (var unit in new[] { "x", Lao, Arabic })
        {
            Assert.Empty(Check(Repeat(unit, min)));
            Assert.Empty(Check(Repeat(unit, max)));
            Assert.Equal([new Problem(field, ProblemRule.TooShort, min, min - 1)], Check(Repeat(unit, min - 1)));
            Assert.Equal([new Problem(field, ProblemRule.TooLong, max, max + 1)], Check(Repeat(unit, max + 1)));
        }

        Assert.Equal([new Problem(field, ProblemRule.Required)], Check(""));

        IReadOnlyList<Problem> Check(string text) => PracticeRules.Check(field == "Title" ? Complete with { Title = text } : Complete with { Summary = text }, Known);
    }

    public static TheoryData<string, int> Texts() => new()
    {
        { "Challenge", 3000 }, { "Results", 3000 }, { "Advice", 1500 }, { "Resources.Note", 500 }, { "Reach.Note", 500 }, { "SurvivorParticipationNote", 300 },
        { "Steps[0].Heading", 80 }, { "Steps[0].Text", 1500 }, { "SuccessConditions[0]", 300 }, { "Difficulties[0].Text", 300 }, { "Difficulties[0].Overcome", 300 },
        { "Lessons[0].Text", 300 }, { "Measures[0].Name", 200 }, { "Measures[0].Value", 200 }, { "Measures[0].Unit", 200 }, { "Measures[0].Source", 200 },
        { "Places[0]", 120 }, { "Partners[0]", 120 }, { "Sources[0].Title", 300 }, { "Attachments[0].Title", 300 }, { "Attachments[0].AltText", 300 },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_is_at_most_as_long_as_the_contract_says_in_text_elements(string field, int max)
    {
        foreach (var unit in new[] { "x", Lao, Arabic })
        {
            Assert.Empty(PracticeRules.Check(With(field, Repeat(unit, max)), Known));
            Assert.Equal([new Problem(field, ProblemRule.TooLong, max, max + 1)], PracticeRules.Check(With(field, Repeat(unit, max + 1)), Known));
        }
    }

    public static TheoryData<string, int> Lists() => new()
    {
        { "Steps", 12 }, { "Measures", 8 }, { "SuccessConditions", 3 }, { "Difficulties", 5 }, { "Lessons", 5 }, { "Places", 20 }, { "Partners", 20 },
        { "Sources", 20 }, { "Attachments", 10 }, { "Tags", 8 }, { "Obligations", 4 }, { "Themes", 5 }, { "Actions", 8 },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void List_is_at_most_as_long_as_the_contract_says(string field, int max)
    {
        Assert.Empty(PracticeRules.Check(Of(field, max), Known));
        Assert.Contains(new Problem(field, ProblemRule.TooMany, max, max + 1), PracticeRules.Check(Of(field, max + 1), Known));
    }

    [Fact]
    public void Quick_form_asks_for_eight_answers()
    {
        var empty = PracticeRules.Check(new PracticeContent { Language = "" }, Known);

        Assert.Equal(
            [
                new Problem("Title", ProblemRule.Required), new Problem("Summary", ProblemRule.Required), new Problem("KeyLesson", ProblemRule.Required),
                new Problem("Obligations", ProblemRule.TooFew, 1, 0), new Problem("Themes", ProblemRule.TooFew, 1, 0), new Problem("Language", ProblemRule.Unknown),
            ],
            empty);
    }

    [Theory]
    [InlineData(PracticeKind.GoodPractice, "Challenge Steps Results SurvivorParticipation")]
    [InlineData(PracticeKind.LessonLearnt, "Challenge SurvivorParticipation")]
    [InlineData(PracticeKind.Caution, "Challenge Difficulties SurvivorParticipation")]
    public void Full_form_asks_more_by_kind(PracticeKind kind, string fields)
    {
        var quick = Complete with { Kind = kind, Challenge = "", Steps = [], Results = "", Measures = [], Difficulties = [], SurvivorParticipation = null };

        Assert.Empty(PracticeRules.Check(quick, Known));
        Assert.Equal(fields.Split(' '), PracticeRules.Check(quick with { IsFull = true }, Known).Select(problem => problem.Field));
    }

    [Theory]
    [InlineData("Obligations", "no-point")]
    [InlineData("Obligations", "no-such-point")]
    [InlineData("Themes", "no-such-theme")]
    [InlineData("Actions", "no-such-action")]
    [InlineData("Language", "klingon")]
    [InlineData("Kind", "")]
    [InlineData("Visibility", "")]
    public void What_is_in_no_vocabulary_is_unknown(string field, string id)
    {
        var content = field switch
        {
            "Obligations" => Complete with { Obligations = ["point-1", id] },
            "Themes" => Complete with { Themes = ["theme-1", id] },
            "Actions" => Complete with { Actions = [id] },
            "Language" => Complete with { Language = id },
            "Kind" => Complete with { Kind = (PracticeKind)9, Lessons = [new Lesson("Announce the visit.")] },
            _ => Complete with { Visibility = (Visibility)9 },
        };

        Assert.Equal([new Problem(field, ProblemRule.Unknown)], PracticeRules.Check(content, Known));
    }

    [Fact]
    public void Language_of_a_state_may_be_written_in()
    {
        Assert.Empty(PracticeRules.Check(Complete with { Language = "hmn" }, Known));
        Assert.Empty(PracticeRules.Check(Complete with { Language = "ar" }, Known));
    }

    [Fact]
    public void Half_an_item_names_its_other_half_and_a_blank_one_is_passed_over()
    {
        var content = Complete with
        {
            Steps = [new Step(), new Step("A heading alone", "")],
            Measures = [new Measure("A name alone"), new Measure()],
            Difficulties = [new Difficulty("Roads close in the rains.", "")],
            Sources = [new Source("", "https://example.org")],
        };

        Assert.Equal(
            ["Steps[1].Text", "Measures[0].Value", "Difficulties[0].Overcome", "Sources[0].Title"],
            PracticeRules.Check(content, Known).Where(problem => problem.Rule == ProblemRule.Required).Select(problem => problem.Field));
    }

    [Fact]
    public void Caution_may_leave_open_how_a_difficulty_was_overcome() =>
        Assert.Empty(PracticeRules.Check(Complete with { Kind = PracticeKind.Caution, Difficulties = [new Difficulty("Roads close in the rains.", "")] }, Known));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(100_000_000, true)]
    [InlineData(100_000_001, false)]
    public void People_reached_are_a_number_that_can_be(int number, bool isFine) =>
        Assert.Equal(isFine ? [] : [new Problem("Reach.Girls", ProblemRule.OutOfRange)], PracticeRules.Check(Complete with { Reach = new Reach(Girls: number) }, Known));

    [Theory]
    [InlineData(-1, "USD", "Resources.Amount")]
    [InlineData(0, "USD", null)]
    [InlineData(1_000_000_000_000, "LAK", null)]
    [InlineData(1_000_000_000_001, "LAK", "Resources.Amount")]
    [InlineData(10, "", "Resources.Currency")]
    [InlineData(10, "usd", "Resources.Currency")]
    [InlineData(10, "DOLLAR", "Resources.Currency")]
    public void Amount_has_a_range_and_a_currency(long amount, string currency, string? field) =>
        Assert.Equal(field is null ? [] : [field], PracticeRules.Check(Complete with { Resources = new Resources(null, amount, currency) }, Known).Select(problem => problem.Field));

    [Theory]
    [InlineData("2024", "2024", true)]
    [InlineData("2024-06", "2024", true)]
    [InlineData("2024-06", "2024-05", false)]
    [InlineData("2024-06-15", "2024-06-14", false)]
    [InlineData("2024", "", true)]
    [InlineData("", "2024", true)]
    public void Period_ends_after_it_began(string start, string end, bool isFine) =>
        Assert.Equal(isFine ? [] : [new Problem("Period.End", ProblemRule.OutOfRange)], PracticeRules.Check(Complete with { Period = new Period(start, end) }, Known));

    [Theory]
    [InlineData("https://example.org/a", true)]
    [InlineData("http://example.org", true)]
    [InlineData("mailto:a@example.org", true)]
    [InlineData("", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("ftp://example.org", false)]
    [InlineData("example.org", false)]
    [InlineData("https://example.org/a b", false)]
    public void Source_is_a_link_that_readers_can_follow(string url, bool isFine) =>
        Assert.Equal(isFine ? [] : [new Problem("Sources[0].Url", ProblemRule.NotALink)], PracticeRules.Check(Complete with { Sources = [new Source("A report", url)] }, Known));

    [Theory]
    [InlineData("An \u202e override")]
    [InlineData("A \u2066 isolate")]
    [InlineData("A bell \u0007 rings")]
    public void Characters_that_deceive_are_named_by_field(string text)
    {
        Assert.Equal([new Problem("Challenge", ProblemRule.ForbiddenCharacters)], PracticeRules.Check(Complete with { Challenge = text }, Known));
        Assert.Equal([new Problem("Steps[0].Text", ProblemRule.ForbiddenCharacters)], PracticeRules.Check(Complete with { Steps = [new Step("A step", text)] }, Known));
    }

    private static PracticeContent With(string field, string text)
    {
        var image = new Attachment(Guid.NewGuid(), "photo.jpg", "image/jpeg", 1, 1, 1, "A title", "What it shows", true);
        var full = Complete with { Measures = [new Measure("a", "b", "c", "", "d")], Places = ["a"], Partners = ["b"], Sources = [new Source("a")], Attachments = [image] };
        return ContentTexts.Map(full, (path, old) => path == field ? text : old);
    }

    private static PracticeContent Of(string field, int count)
    {
        var numbers = Enumerable.Range(1, count).ToList();
        return field switch
        {
            "Steps" => Complete with { Steps = [.. numbers.Select(number => new Step($"Step {number}", "What was done."))] },
            "Measures" => Complete with { Measures = [.. numbers.Select(number => new Measure($"Measure {number}", "1"))] },
            "SuccessConditions" => Complete with { SuccessConditions = [.. numbers.Select(number => $"Condition {number}")] },
            "Difficulties" => Complete with { Difficulties = [.. numbers.Select(number => new Difficulty($"Difficulty {number}", "It was overcome."))] },
            "Lessons" => Complete with { Lessons = [.. numbers.Select(number => new Lesson($"Lesson {number}"))] },
            "Places" => Complete with { Places = [.. numbers.Select(number => $"Place {number}")] },
            "Partners" => Complete with { Partners = [.. numbers.Select(number => $"Partner {number}")] },
            "Sources" => Complete with { Sources = [.. numbers.Select(number => new Source($"Source {number}"))] },
            "Attachments" => Complete with { Attachments = [.. numbers.Select(number => new Attachment(Guid.NewGuid(), $"{number}.pdf", "application/pdf", 1, null, null))] },
            "Tags" => Complete with { Tags = [.. numbers.Select(number => $"tag {number}")] },
            "Obligations" => Complete with { Obligations = [.. numbers.Select(number => $"point-{number}")] },
            "Themes" => Complete with { Themes = [.. numbers.Select(number => $"theme-{number}")] },
            _ => Complete with { Actions = [.. numbers.Select(number => $"action-{number}")] },
        };
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
