using Bunit;
using FocalPoints.Practices;
using FocalPoints.Web.Files;
using FocalPoints.Web.Practices;
using Xunit;

namespace FocalPoints.Web.Tests.Components;

/// <summary>Files as readers see them.</summary>
public sealed class AttachmentListTests : BunitContext
{
    private static readonly Attachment Photo = new(Guid.NewGuid(), "photo.jpg", "image/jpeg", 240_000, 2000, 1333, "The workshop", "A technician adjusts a boy's prosthesis.", true);
    private static readonly Attachment Form = new(Guid.NewGuid(), "form <1>.pdf", "application/pdf", 84_300, null, null, "Form with five questions");
    private static readonly Attachment Sheet = new(Guid.NewGuid(), "ຕາຕະລາງ.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 2_340_000, null, null);

    [Fact]
    public void Image_keeps_its_place_while_it_loads_and_says_what_it_shows()
    {
        var image = List(Photo).Find("figure img");

        Assert.Equal("A technician adjusts a boy's prosthesis.", image.GetAttribute("alt"));
        Assert.Equal(("2000", "1333", "lazy", "fr"), (image.GetAttribute("width"), image.GetAttribute("height"), image.GetAttribute("loading"), image.GetAttribute("lang")));
        Assert.Equal("The workshop", List(Photo).Find("figcaption").TextContent);
    }

    [Fact]
    public void Document_says_what_one_gets()
    {
        var items = List(Form, Sheet).FindAll("li");

        Assert.Equal(["Form with five questions PDF, 84 kB", "ຕາຕະລາງ.xlsx XLSX, 2.3 MB"], items.Select(item => item.TextContent.Trim()));
        Assert.Equal("/f/form%20%3C1%3E.pdf", items[0].QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void Without_files_there_is_nothing() => Assert.Equal("", List().Markup.Trim());

    [Theory]
    [InlineData(1, "1 kB")]
    [InlineData(84_499, "84 kB")]
    [InlineData(999_499, "999 kB")]
    [InlineData(999_500, "1.0 MB")]
    [InlineData(10 * 1024 * 1024, "10.5 MB")]
    public void Size_is_told_as_systems_tell_it(long bytes, string text) => Assert.Equal(text, FileLabel.Size(bytes));

    private IRenderedComponent<AttachmentList> List(params IReadOnlyList<Attachment> files) => Render<AttachmentList>(parameters => parameters
        .Add(list => list.Attachments, files)
        .Add(list => list.Url, file => "/f/" + Uri.EscapeDataString(file.Name))
        .Add(list => list.Language, "fr"));
}
