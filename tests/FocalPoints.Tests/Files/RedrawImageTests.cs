using System.Text;
using FocalPoints.Files;
using FocalPoints.Testing;
using SkiaSharp;
using Xunit;

namespace FocalPoints.Tests.Files;

/// <summary>What is published of an image: its pixels, upright, and nothing else.</summary>
public class RedrawImageTests
{
    [Fact]
    public async Task Place_camera_and_comment_are_gone()
    {
        var (_, bytes, _) = await Redraw(FileType.Jpeg, AFile.JpegWithPlace());

        var text = Encoding.Latin1.GetString(bytes!);
        Assert.DoesNotContain("Exif", text);
        Assert.DoesNotContain("SPYCAM", text);
        Assert.DoesNotContain("SECRETNOTE", text);
        Assert.DoesNotContain("ICC_PROFILE", text);
    }

    [Theory]
    [InlineData(1, 40, 20, "left")]
    [InlineData(2, 40, 20, "right")]
    [InlineData(3, 40, 20, "right")]
    [InlineData(4, 40, 20, "left")]
    [InlineData(5, 20, 40, "top")]
    [InlineData(6, 20, 40, "top")]
    [InlineData(7, 20, 40, "bottom")]
    [InlineData(8, 20, 40, "bottom")]
    public async Task Turned_photograph_is_set_upright(ushort orientation, int width, int height, string red)
    {
        var (image, bytes, _) = await Redraw(FileType.Jpeg, AFile.JpegWithPlace(orientation));

        Assert.Equal((width, height), (image!.Width, image.Height));
        using var drawn = SKBitmap.Decode(bytes);
        var (x, y) = red switch { "left" => (4, height / 2), "right" => (width - 4, height / 2), "top" => (width / 2, 4), _ => (width / 2, height - 4) };
        var color = drawn.GetPixel(x, y);
        Assert.True(color.Red > 200 && color.Blue < 60, $"{color} at {x}, {y}");
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg, 4100, 1000, 2000, 488)]
    [InlineData(SKEncodedImageFormat.Png, 500, 3000, 333, 2000)]
    [InlineData(SKEncodedImageFormat.Jpeg, 2001, 2, 2000, 2)]
    [InlineData(SKEncodedImageFormat.Webp, 2000, 1, 2000, 1)]
    public async Task Large_image_becomes_as_large_as_a_page_can_show(SKEncodedImageFormat format, int width, int height, int newWidth, int newHeight)
    {
        var (image, bytes, _) = await Redraw(TypeOf(format), AFile.Image(format, width, height));

        Assert.Equal((newWidth, newHeight), (image!.Width, image.Height));
        using var drawn = SKBitmap.Decode(bytes);
        Assert.Equal((newWidth, newHeight), (drawn.Width, drawn.Height));
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Png, "image/png")]
    [InlineData(SKEncodedImageFormat.Webp, "image/webp")]
    public async Task Transparency_stays(SKEncodedImageFormat format, string mediaType)
    {
        var (image, bytes, _) = await Redraw(TypeOf(format), AFile.Image(format, alpha: 100));

        Assert.Equal(mediaType, image!.Type.MediaType);
        using var drawn = SKBitmap.Decode(bytes);
        Assert.InRange(drawn.GetPixel(2, 2).Alpha, 90, 110);
    }

    [Theory]
    [InlineData(20000, 20000)]
    [InlineData(7100, 7100)]
    public async Task Too_many_pixels_are_refused_from_the_header(int width, int height)
    {
        var (image, _, isTooLarge) = await Redraw(FileType.Png, AFile.PngHeader(width, height));

        Assert.Null(image);
        Assert.True(isTooLarge);
    }

    [Fact]
    public async Task Image_without_its_pixels_is_refused()
    {
        var (image, _, isTooLarge) = await Redraw(FileType.Png, AFile.PngHeader(30, 30));

        Assert.Null(image);
        Assert.False(isTooLarge);
    }

    [Fact]
    public async Task Cut_off_photograph_is_refused()
    {
        var jpeg = AFile.Image(SKEncodedImageFormat.Jpeg, 800, 800);

        Assert.Null((await Redraw(FileType.Jpeg, jpeg[..(jpeg.Length / 2)])).Image);
    }

    [Fact]
    public async Task What_was_hidden_behind_the_image_is_gone()
    {
        var (_, bytes, _) = await Redraw(FileType.Png, [.. AFile.Png, .. AFile.Zip(("hidden", [65], System.IO.Compression.CompressionLevel.Optimal))]);

        Assert.DoesNotContain("hidden", Encoding.Latin1.GetString(bytes!));
    }

    private static FileType TypeOf(SKEncodedImageFormat format) =>
        format switch { SKEncodedImageFormat.Jpeg => FileType.Jpeg, SKEncodedImageFormat.Png => FileType.Png, _ => FileType.WebP };

    private static async Task<(RedrawnImage? Image, byte[]? Bytes, bool IsTooLarge)> Redraw(FileType type, byte[] source)
    {
        using var target = new MemoryStream();
        var (image, isTooLarge) = await new RedrawImage().Redraw(type, new MemoryStream(source), target, TestContext.Current.CancellationToken);
        return (image, target.ToArray(), isTooLarge);
    }
}
