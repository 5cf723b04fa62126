using System.Globalization;
using FocalPoints.Data;
using Microsoft.Extensions.Options;
using MimeKit;

namespace FocalPoints.Mail;

/// <summary>Mail as <c>.eml</c> files in the data folder, where no mail server is configured: any mail program opens them.</summary>
public sealed class FolderTransport(IOptions<StorageOptions> storage) : IMailTransport
{
    /// <summary>The folder inside the data folder.</summary>
    public const string Folder = "mail";

    public string Destination => Path.Combine(storage.Value.DataFolder, Folder);

    public async Task Send(MimeMessage message, CancellationToken cancel)
    {
        Directory.CreateDirectory(Destination);

        // The same message written twice is one file.
        var name = $"{message.Date.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}-{message.MessageId!.Split('@')[0]}.eml";
        // Until it is whole it has another ending: whoever looks for mail must not open half of one.
        var half = Path.Combine(Destination, name + ".part");
        await message.WriteToAsync(half, cancel);
        File.Move(half, Path.Combine(Destination, name), overwrite: true);
    }
}
