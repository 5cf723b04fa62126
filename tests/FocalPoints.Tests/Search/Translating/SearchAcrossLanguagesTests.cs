using FocalPoints.Data;
using FocalPoints.Files;
using FocalPoints.Practices;
using FocalPoints.Search;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Tests.Search.Translating;

/// <summary>A word in one language finds what was written in another, with the shipped vocabulary.</summary>
public abstract class SearchAcrossLanguagesTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    // Texts without a topic, so that only their own words can be found.
    private static readonly (string Language, string Title, string Challenge)[] Texts =
    [
        ("en", "Wheelchairs repaired in the village", "The nearest workshop was two days away, so broken wheelchairs stayed broken."),
        ("en", "A school that a blind child can attend", "Teachers learnt braille, and the path to the classroom was marked."),
        ("fr", "Les premiers secours au marché", "Les vendeuses du marché ont appris à arrêter une hémorragie avant l’arrivée de l’ambulance."),
        ("fr", "Des prothèses ajustées à domicile", "Une équipe mobile se rend chez les amputés qui ne peuvent pas voyager."),
        ("es", "Apoyo entre pares después de un accidente", "Sobrevivientes visitan a personas heridas en el hospital."),
        ("pt", "Microcrédito para viúvas", "Um fundo rotativo permite comprar sementes e animais."),
        ("ru", "Обучение сапёров первой помощи", "Каждая группа разминирования имеет санитара."),
        ("ar", "التعليم الدامج للأطفال ذوي الإعاقة", "تدرب المعلمون على لغة الإشارة."),
        ("zh", "村里的轮椅维修", "最近的修理站要走两天。"),
        ("lo", "ການຊ່ວຍເຫຼືອດ້ານຈິດໃຈໃນໂຮງຮຽນ", "ຄູໄດ້ຮຽນຮູ້ວິທີຟັງເດັກນ້ອຍຫຼັງອຸບັດເຫດລູກລະເບີດ."),
    ];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.Add([.. Texts.Select(text => An.Practice(content: An.Content with
        {
            Language = text.Language, Title = text.Title, Summary = "", Challenge = text.Challenge, Themes = [], Tags = [], Steps = [], Lessons = [], Advice = "",
        }))]);
    }

    [Theory]
    // Slips of words that no text has, and that the vocabulary knows.
    [InlineData("fauteuil ruolant", "Wheelchairs repaired in the village")]
    [InlineData("prothesiste orthesise", "Des prothèses ajustées à domicile")]
    [InlineData("инвалидная колиска", "Wheelchairs repaired in the village")]
    [InlineData("microcrdit", "Microcrédito para viúvas")]
    [InlineData("fauteuil roulant", "Wheelchairs repaired in the village")]
    [InlineData("silla de ruedas", "Wheelchairs repaired in the village")]
    [InlineData("كرسي متحرك", "Wheelchairs repaired in the village")]
    [InlineData("инвалидная коляска", "Wheelchairs repaired in the village")]
    [InlineData("轮椅", "Wheelchairs repaired in the village")]
    [InlineData("wheelchair", "村里的轮椅维修")]
    [InlineData("first aid", "Les premiers secours au marché")]
    [InlineData("first aid", "Обучение сапёров первой помощи")]
    [InlineData("primeiros socorros", "Les premiers secours au marché")]
    [InlineData("急救", "Les premiers secours au marché")]
    [InlineData("prosthesis", "Des prothèses ajustées à domicile")]
    [InlineData("протез", "Des prothèses ajustées à domicile")]
    [InlineData("طرف اصطناعي", "Des prothèses ajustées à domicile")]
    [InlineData("peer support", "Apoyo entre pares después de un accidente")]
    [InlineData("soutien par les pairs", "Apoyo entre pares después de un accidente")]
    [InlineData("microcredit", "Microcrédito para viúvas")]
    [InlineData("микрокредит", "Microcrédito para viúvas")]
    [InlineData("deminer", "Обучение сапёров первой помощи")]
    [InlineData("inclusive education", "التعليم الدامج للأطفال ذوي الإعاقة")]
    [InlineData("éducation inclusive", "التعليم الدامج للأطفال ذوي الإعاقة")]
    [InlineData("école", "A school that a blind child can attend")]
    [InlineData("ໂຮງຮຽນ", "A school that a blind child can attend")]
    [InlineData("school", "ການຊ່ວຍເຫຼືອດ້ານຈິດໃຈໃນໂຮງຮຽນ")]
    [InlineData("braille", "A school that a blind child can attend")]
    public async Task Question_finds_what_was_written_in_another_language(string question, string title)
    {
        var found = (await Get<SearchPractices>().Search(new SearchInput { Text = question }, An.Actor.Visitor)).Page.Items.Select(card => card.Title).ToList();

        Assert.Contains(title, found.Take(3));
    }

    [Fact]
    public async Task Card_says_as_which_word_it_was_found()
    {
        var found = (await Get<SearchPractices>().Search(new SearchInput { Text = "fauteuil roulant" }, An.Actor.Visitor)).Page.Items[0];

        Assert.Contains(found.Text.Parts, part => part is { IsMatch: true, Text: "wheelchairs", AskedAs: "fauteuil" or "roulant" or "fauteuil roulant" });
    }

    [Fact]
    public async Task Practice_is_found_by_the_words_of_its_document_in_any_language()
    {
        var csv = System.Text.Encoding.UTF8.GetBytes("Trained in Bissau: 14 orthotists, 3 physiotherapists");
        var store = Get<FileStore>();
        await using var staged = await store.Stage(new MemoryStream(csv), StoredFile.MaxBytes, CancellationToken.None);
        var attachment = new Attachment(Guid.NewGuid(), "people.csv", "text/csv", csv.Length, null, null);
        var practice = An.Practice(content: An.Content with { Title = "Who works where", Summary = "", Challenge = "We counted.", Themes = [], Attachments = [attachment] });
        await Database.Add(practice, new StoredFile
        {
            Id = attachment.FileId,
            PracticeId = practice.Id,
            Sha256 = await store.Keep(staged!, CancellationToken.None),
            MediaType = attachment.MediaType,
            Name = attachment.Name,
            Bytes = csv.Length,
        });

        foreach (var question in new[] { "orthotist", "orthoprothésiste", "físioterapeuta" })
            Assert.Contains("Who works where", (await Get<SearchPractices>().Search(new SearchInput { Text = question }, An.Actor.Visitor)).Page.Items.Select(card => card.Title).Take(3));
    }

    [Fact]
    public async Task Card_says_as_which_word_a_slip_was_found()
    {
        var found = (await Get<SearchPractices>().Search(new SearchInput { Text = "wheelchiars" }, An.Actor.Visitor)).Page.Items[0];

        Assert.Contains(found.Text.Parts, part => part is { IsMatch: true, Text: "wheelchairs", AskedAs: "wheelchiars" });
    }

    [Theory]
    [InlineData("wheelchairs braille", "Wheelchairs repaired in the village", "wheelchairs", PlaceFound.Title, PlaceFound.Text)]
    [InlineData("fauteuil roulant", "Wheelchairs repaired in the village", "fauteuil roulant", PlaceFound.Title, PlaceFound.Text)]
    [InlineData("wheelchiars", "Wheelchairs repaired in the village", "wheelchiars", PlaceFound.Title, PlaceFound.Text)]
    [InlineData("wheelchair", "村里的轮椅维修", "wheelchair", PlaceFound.Title)]
    [InlineData("轮椅", "Wheelchairs repaired in the village", "轮椅", PlaceFound.Title, PlaceFound.Text)]
    [InlineData("laos", "Wheelchairs repaired in the village", "laos", PlaceFound.State)]
    public async Task Card_says_where_each_word_was_found(string question, string title, string word, params PlaceFound[] places)
    {
        var found = (await Get<SearchPractices>().Search(new SearchInput { Text = question }, An.Actor.Visitor)).Page.Items.Single(card => card.Title == title);

        Assert.Equal((word, string.Join(' ', places)), found.WordsFound.Select(told => (told.Word, string.Join(' ', told.Places))).Single());
    }

    [Fact]
    public async Task Word_of_the_text_s_own_language_is_no_translation()
    {
        var found = (await Get<SearchPractices>().Search(new SearchInput { Text = "wheelchairs" }, An.Actor.Visitor)).Page.Items[0];

        Assert.Contains(found.Text.Parts, part => part is { IsMatch: true, AskedAs: null });
        Assert.DoesNotContain(found.Text.Parts, part => part.AskedAs is not null);
    }

    public sealed class OnSqlite() : SearchAcrossLanguagesTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : SearchAcrossLanguagesTests(DatabaseProvider.Postgres);
}
