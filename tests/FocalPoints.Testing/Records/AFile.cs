using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace FocalPoints.Testing;

/// <summary>Tiny real files, made when they are asked for.</summary>
public static class AFile
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const string Slides = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";

    public static byte[] Pdf => Utf8("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 1\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");

    /// <summary>What every Windows program begins with.</summary>
    public static byte[] Program => [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, .. new byte[200]];

    public static byte[] Svg => Utf8("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");

    public static byte[] Docx => OpenXml("/word/document.xml", Word);

    public static byte[] Xlsx => OpenXml("/xl/workbook.xml", Sheet);

    public static byte[] Pptx => OpenXml("/ppt/presentation.xml", Slides);

    public static byte[] Csv => Utf8("district;people\r\nPhonsavan;412\r\nຊຽງຂວາງ;12\r\n");

    public static byte[] Odf(string mediaType) => Zip(
        ("mimetype", Utf8(mediaType), CompressionLevel.NoCompression),
        ("content.xml", Utf8("<office/>"), CompressionLevel.Optimal),
        ("META-INF/manifest.xml", Utf8("<manifest/>"), CompressionLevel.Optimal));

    /// <summary>An office file of one main part and whatever else.</summary>
    public static byte[] OpenXml(string mainPart, string contentType, params (string Name, byte[] Content, CompressionLevel Level)[] more) => Zip(
    [
        ("[Content_Types].xml", Utf8($"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"{mainPart}\" ContentType=\"{contentType}\"/></Types>"), CompressionLevel.Optimal),
        ("_rels/.rels", Utf8("<Relationships/>"), CompressionLevel.Optimal),
        (mainPart.TrimStart('/'), Utf8("<document/>"), CompressionLevel.Optimal),
        .. more,
    ]);

    /// <summary>A document with more beside its text.</summary>
    public static byte[] DocxWith(params (string Name, byte[] Content, CompressionLevel Level)[] more) => OpenXml("/word/document.xml", Word, more);

    public static byte[] Zip(params (string Name, byte[] Content, CompressionLevel Level)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in entries)
            {
                using var content = archive.CreateEntry(entry.Name, entry.Level).Open();
                content.Write(entry.Content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>An image whose left half is red and whose right half is blue.</summary>
    public static byte[] Image(SKEncodedImageFormat format, int width = 40, int height = 20, byte alpha = 255)
    {
        using var bitmap = new SKBitmap(width, height, SKColorType.Rgba8888, SKAlphaType.Unpremul);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(new SKColor(255, 0, 0, alpha));
            using var paint = new SKPaint { Color = new SKColor(0, 0, 255, alpha), BlendMode = SKBlendMode.Src };
            canvas.DrawRect(width / 2, 0, width, height, paint);
        }

        using var data = bitmap.Encode(format, 95);
        return data.ToArray();
    }

    public static byte[] Png => Image(SKEncodedImageFormat.Png);

    public static byte[] Jpeg => Image(SKEncodedImageFormat.Jpeg);

    /// <summary>A photograph with its place and camera in the metadata, and a turn of the camera (6: a quarter to the right).</summary>
    public static byte[] JpegWithPlace(ushort orientation = 6)
    {
        var jpeg = Jpeg;
        byte[] exif =
        [
            .. "Exif\0\0"u8, .. "II*\0"u8, 8, 0, 0, 0,
            3, 0,
            0x0F, 0x01, 2, 0, 8, 0, 0, 0, 50, 0, 0, 0, // camera's maker, eight letters at 50
            0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, // orientation
            0x25, 0x88, 4, 0, 1, 0, 0, 0, 58, 0, 0, 0, // place at 58
            0, 0, 0, 0,
            .. "SPYCAM!\0"u8,
            1, 0,
            1, 0, 2, 0, 2, 0, 0, 0, (byte)'N', 0, 0, 0, // north
            0, 0, 0, 0,
        ];
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(exif.Length + 2));
        byte[] comment = [0xFF, 0xFE, 0, 12, .. "SECRETNOTE"u8];
        return [.. jpeg[..2], 0xFF, 0xE1, .. length, .. exif, .. comment, .. jpeg[2..]];
    }

    /// <summary>The header of a PNG of this size, without its pixels.</summary>
    public static byte[] PngHeader(int width, int height)
    {
        byte[] header = [.. "IHDR"u8, 0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(8), height);
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. header, .. Crc(header), 0, 0, 0, 0, .. "IDAT"u8, .. Crc("IDAT"u8), 0, 0, 0, 0, .. "IEND"u8, .. Crc("IEND"u8)];
    }

    /// <summary>CRC-32 as PNG wants it (ISO 3309), highest byte first.</summary>
    private static byte[] Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) == 0 ? 0 : 0xEDB88320);
        }

        var result = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(result, ~crc);
        return result;
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
