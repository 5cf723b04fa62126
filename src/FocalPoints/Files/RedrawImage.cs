using SkiaSharp;

namespace FocalPoints.Files;

/// <summary>An image as it is published.</summary>
/// <param name="Type">May differ from the uploaded one.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record RedrawnImage(FileType Type, int Width, int Height);

/// <summary>
/// Draws an uploaded image anew: upright, no larger than a page can show, and nothing of the original but its pixels. Place, time,
/// camera, names, thumbnails and whatever was hidden behind the picture stay behind.
/// </summary>
public sealed class RedrawImage
{
    /// <summary>The most pixels that are decoded, in millions.</summary>
    public const int MaxMegapixels = 50;

    /// <summary>The longest edge of what is published, in pixels.</summary>
    public const int LongestEdge = 2000;

    private const int Quality = 85;

    /// <summary>An opaque PNG larger than this, in bytes, is a photograph: as JPEG it is a tenth.</summary>
    private const int LargePng = 500_000;

    // Decoding takes up to four bytes a pixel: one at a time keeps the server's memory in bounds.
    private readonly SemaphoreSlim oneAtATime = new(1);

    /// <summary>
    /// Writes the redrawn image to <paramref name="target"/>. Null where the original cannot be decoded; a size above
    /// <see cref="MaxMegapixels"/> is refused from the header, before anything is decoded.
    /// </summary>
    public async Task<(RedrawnImage? Image, bool IsTooLarge)> Redraw(FileType type, Stream source, Stream target, CancellationToken cancel)
    {
        await oneAtATime.WaitAsync(cancel);
        try
        {
            source.Position = 0;
            using var codec = SKCodec.Create(source);
            if (codec is null || codec.Info.Width < 1 || codec.Info.Height < 1 || codec.EncodedFormat != FormatOf(type))
                return (null, false);
            if ((long)codec.Info.Width * codec.Info.Height > MaxMegapixels * 1_000_000L)
                return (null, true);

            using var decoded = Decode(codec);
            if (decoded is null)
                return (null, false);
            using var upright = Upright(decoded, codec.EncodedOrigin);
            var encoded = Encode(type, upright);
            using var data = encoded.Data;
            data.SaveTo(target);
            return (new RedrawnImage(encoded.Type, upright.Width, upright.Height), false);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>In sRGB. JPEG can be decoded at a fraction of its size, which spares the memory.</summary>
    private static SKBitmap? Decode(SKCodec codec)
    {
        var scale = Math.Min(1f, (float)LongestEdge / Math.Max(codec.Info.Width, codec.Info.Height));
        var size = codec.GetScaledDimensions(scale);
        if (Math.Max(size.Width, size.Height) < Math.Min(LongestEdge, Math.Max(codec.Info.Width, codec.Info.Height)))
            size = codec.GetScaledDimensions(Math.Min(1f, scale * 2));
        var info = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888,
            codec.Info.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul, SKColorSpace.CreateSrgb());
        var bitmap = new SKBitmap();
        if (bitmap.TryAllocPixels(info) && codec.GetPixels(info, bitmap.GetPixels()) == SKCodecResult.Success)
            return bitmap;
        bitmap.Dispose();
        return null;
    }

    private static SKBitmap Upright(SKBitmap decoded, SKEncodedOrigin origin)
    {
        var isTurned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var scale = Math.Min(1f, (float)LongestEdge / Math.Max(decoded.Width, decoded.Height));
        var (width, height) = (Math.Max(1, (int)Math.Round(decoded.Width * scale)), Math.Max(1, (int)Math.Round(decoded.Height * scale)));
        var upright = new SKBitmap(decoded.Info.WithSize(isTurned ? height : width, isTurned ? width : height));
        using var canvas = new SKCanvas(upright);
        canvas.Clear(SKColors.Transparent);
        canvas.Concat(Turn(origin, width, height));
        decoded.SetImmutable(); // Else the image would be a second copy.
        using var image = SKImage.FromBitmap(decoded);
        canvas.DrawImage(image, SKRect.Create(width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        canvas.Flush();
        return upright;
    }

    /// <summary>From the stored to the upright picture (Exif 2.32, tag 274); width and height of the stored one.</summary>
    private static SKMatrix Turn(SKEncodedOrigin origin, float width, float height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };

    private static (FileType Type, SKData Data) Encode(FileType type, SKBitmap bitmap)
    {
        // Without a colour space nothing but pixels is written: sRGB is what an image without a profile means.
        using var pixels = new SKPixmap(bitmap.Info.WithColorSpace(null), bitmap.GetPixels(), bitmap.RowBytes);
        if (IsTransparent(bitmap))
            return type == FileType.WebP ? (type, As(SKEncodedImageFormat.Webp)) : (FileType.Png, As(SKEncodedImageFormat.Png));
        if (type == FileType.Png)
        {
            var png = As(SKEncodedImageFormat.Png);
            if (png.Size <= LargePng)
                return (type, png);
            png.Dispose();
        }

        return (FileType.Jpeg, As(SKEncodedImageFormat.Jpeg));

        SKData As(SKEncodedImageFormat format) => pixels.Encode(format, Quality)
            ?? throw new InvalidOperationException($"The image could not be encoded as {format}.");
    }

    private static bool IsTransparent(SKBitmap bitmap)
    {
        if (bitmap.AlphaType == SKAlphaType.Opaque)
            return false;
        var bytes = bitmap.GetPixelSpan();
        for (var alpha = 3; alpha < bytes.Length; alpha += 4)
        {
            if (bytes[alpha] != byte.MaxValue)
                return true;
        }

        return false;
    }

    private static SKEncodedImageFormat FormatOf(FileType type) =>
        type == FileType.Jpeg ? SKEncodedImageFormat.Jpeg : type == FileType.Png ? SKEncodedImageFormat.Png : SKEncodedImageFormat.Webp;
}
