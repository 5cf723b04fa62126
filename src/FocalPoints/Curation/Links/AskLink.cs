using System.Net;
using System.Net.Sockets;

namespace FocalPoints.Curation.Links;

/// <summary>
/// Asks a link whether there is something, and reads nothing of it: HEAD, and where a server does not know that, the beginning of a GET. Bounded in time, in headers and in
/// redirects; every address, after every redirect, is looked at before it is connected to, and it is the one that is connected to.
/// </summary>
public sealed class AskLink : IDisposable
{
    /// <summary>For one link with all its redirects.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const int MostRedirects = 4, MostHeaders = 16;

    private readonly HttpClient http;
    private readonly Func<Uri, bool> mayBeAsked;

    /// <summary>Asks the public internet alone.</summary>
    public AskLink() : this(PublicAddress.MayBeAsked, PublicAddress.Includes)
    {
    }

    /// <summary>Asks what it is allowed to.</summary>
    /// <param name="mayBeAsked">Whether a link may be asked, before its name is looked up.</param>
    /// <param name="mayConnect">Whether an address may be connected to.</param>
    public AskLink(Func<Uri, bool> mayBeAsked, Func<IPAddress, bool> mayConnect)
    {
        this.mayBeAsked = mayBeAsked;
        http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false, // A proxy would look names up itself, behind the wall.
            AutomaticDecompression = DecompressionMethods.None,
            MaxResponseHeadersLength = MostHeaders,
            MaxResponseDrainSize = 0,
            ConnectCallback = (context, cancel) => Connect(context.DnsEndPoint, mayConnect, cancel),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("FocalPoints-link-check/1.0");
    }

    /// <summary>What it answers. Never throws for what the network does.</summary>
    public async Task<LinkAnswer> Ask(string url, CancellationToken cancel = default)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var link))
            return LinkAnswer.NotAsked;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            for (var redirects = 0; redirects <= MostRedirects; redirects++)
            {
                if (!mayBeAsked(link))
                    return LinkAnswer.NotAsked;
                using var answer = await Send(link, patience.Token);
                if ((int)answer.StatusCode is < 300 or > 399 || answer.Headers.Location is not { } location)
                    return Meaning(answer.StatusCode);
                link = new Uri(link, location);
            }

            return LinkAnswer.Refused;
        }
        catch (NotPublicException)
        {
            return LinkAnswer.NotAsked;
        }
        catch (HttpRequestException refused) when (refused.InnerException is NotPublicException)
        {
            return LinkAnswer.NotAsked;
        }
        catch (Exception exception) when (exception is HttpRequestException or SocketException or IOException or UriFormatException or InvalidOperationException
            || (exception is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return LinkAnswer.NoAnswer;
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> Send(Uri link, CancellationToken cancel)
    {
        var answer = await http.SendAsync(new HttpRequestMessage(HttpMethod.Head, link), HttpCompletionOption.ResponseHeadersRead, cancel);
        if (answer.StatusCode is not (HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented or HttpStatusCode.Forbidden or HttpStatusCode.NotFound))
            return answer;
        answer.Dispose();
        return await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, link), HttpCompletionOption.ResponseHeadersRead, cancel);
    }

    private static LinkAnswer Meaning(HttpStatusCode status) => (int)status switch
    {
        < 400 => LinkAnswer.Answers,
        401 or 404 or 410 => LinkAnswer.Gone,
        _ => LinkAnswer.Refused,
    };

    // The name is looked up here and nowhere else: between a look and a connection of the system's own it could come to mean another address.
    private static async ValueTask<Stream> Connect(DnsEndPoint server, Func<IPAddress, bool> mayConnect, CancellationToken cancel)
    {
        var addresses = await Dns.GetHostAddressesAsync(server.Host, cancel);
        if (addresses.Length == 0 || !addresses.All(mayConnect))
            throw new NotPublicException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, server.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class NotPublicException : IOException;
}
