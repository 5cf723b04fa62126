using System.Text;
using FocalPoints.Files;
using Xunit;

namespace FocalPoints.Tests.Files;

/// <summary>Names that are safe in addresses, headers and on every system, and still the author's.</summary>
public class FileNameTests
{
    [Theory]
    [InlineData("report.pdf", "report.pdf")]
    [InlineData("Report 2025.PDF", "Report 2025.pdf")]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("C:\\Users\\me\\report.pdf", "report.pdf")]
    [InlineData("a\u202Egpj.pdf", "agpj.pdf")]
    [InlineData("a\u0007\r\nb.pdf", "a b.pdf")]
    [InlineData("\u200Fتقرير.pdf", "تقرير.pdf")]
    [InlineData("ບົດລາຍງານ.pdf", "ບົດລາຍງານ.pdf")]
    [InlineData("e\u0301te\u0301.pdf", "été.pdf")]
    [InlineData("a<b>:\"c|d?*.pdf", "a-b---c-d.pdf")]
    [InlineData(".pdf", "file.pdf")]
    [InlineData("....pdf", "file.pdf")]
    public void Name_is_cleaned(string name, string clean) => Assert.Equal(clean, FileName.Clean(name, FileType.Pdf));

    [Fact]
    public void Half_a_letter_is_replaced() => Assert.EndsWith("\uFFFD.pdf", FileName.Clean("a" + (char)0xD800 + ".pdf", FileType.Pdf));

    [Fact]
    public void Long_name_is_cut_between_letters()
    {
        var name = FileName.Clean(string.Concat(Enumerable.Repeat("ກິ່", 60)) + ".pdf", FileType.Pdf);

        Assert.InRange(name.Length, 80, FileName.MaxLength);
        Assert.EndsWith("ກິ່.pdf", name);
        Assert.True(name.IsNormalized(NormalizationForm.FormC));
    }

    [Fact]
    public void Name_takes_the_extension_of_its_kind() => Assert.Equal("photo.jpg", FileName.Clean("photo.png", FileType.Jpeg));

    [Fact]
    public void Name_that_is_taken_gets_a_number() =>
        Assert.Equal("a-3.pdf", FileName.MakeUnique("a.pdf", ["A.PDF", "a-2.pdf", "b.pdf"]));
}
