using FocalPoints.Mail;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace FocalPoints.Browser.Tests.Fixture;

/// <summary>What a person finds in their mailbox: a site without a mail server lays its mail into the data folder.</summary>
public static class SiteMail
{
    /// <summary>The first link of the first mail to this address, from the root of the site. Looked for until it is there.</summary>
    public static async Task<string> LinkMailedTo(this RunningSite site, string email)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        var folder = Directory.CreateDirectory(Path.Combine(site.DataFolder, FolderTransport.Folder)).FullName;
        while (true)
        {
            foreach (var file in Directory.GetFiles(folder, "*.eml").Order())
            {
                var mail = await MimeMessage.LoadAsync(file, patience.Token);
                if (mail.To.ToString() == email)
                    return new Uri(mail.TextBody!.Split('\n').Select(line => line.Trim()).First(line => line.StartsWith("http", StringComparison.Ordinal))).PathAndQuery;
            }

            await pulse.WaitForNextTickAsync(patience.Token);
        }
    }

    /// <summary>Waits until a mail to this address is written whose subject holds these words; sent or not.</summary>
    public static async Task HasMailed(this RunningSite site, string email, string subject)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        do
            await pulse.WaitForNextTickAsync(patience.Token);
        while (!await site.Query(db => db.Mails.AnyAsync(mail => mail.To == email && mail.Subject.Contains(subject))));
    }
}
