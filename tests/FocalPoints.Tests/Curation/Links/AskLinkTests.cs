using System.Net;
using System.Net.Sockets;
using System.Text;
using FocalPoints.Curation.Links;
using Xunit;

namespace FocalPoints.Tests.Curation.Links;

/// <summary>Links are asked, and the server is not made to knock where whoever wrote the link wants.</summary>
public sealed class AskLinkTests : IAsyncDisposable
{
    private readonly Server server = new();
    private readonly AskLink anywhere = new(_ => true, _ => true);

    [Theory]
    [InlineData("200 OK", LinkAnswer.Answers)]
    [InlineData("404 Not Found", LinkAnswer.Gone)]
    [InlineData("410 Gone", LinkAnswer.Gone)]
    [InlineData("503 Service Unavailable", LinkAnswer.Refused)]
    public async Task Status_is_understood(string status, LinkAnswer answer)
    {
        server.Answer = _ => $"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

        Assert.Equal(answer, await anywhere.Ask(server.Address));
    }

    [Fact]
    public async Task Server_that_knows_no_HEAD_is_asked_with_GET_and_not_read()
    {
        server.Answer = request => request.StartsWith("HEAD", StringComparison.Ordinal)
            ? "HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            : "HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\nConnection: close\r\n\r\nbeginning";

        Assert.Equal(LinkAnswer.Answers, await anywhere.Ask(server.Address));
    }

    [Fact]
    public async Task Nothing_behind_the_wall_is_asked()
    {
        using var asked = new AskLink(link => link.Scheme is "http" or "https", PublicAddress.Includes);
        foreach (var host in new[] { "127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433", "0x7f000001" })
            Assert.NotEqual(LinkAnswer.Answers, await asked.Ask($"http://{host}:{server.Port}/"));
        Assert.Equal(LinkAnswer.NotAsked, await asked.Ask($"http://127.0.0.1:{server.Port}/"));

        Assert.Equal(0, server.Requests);
    }

    [Fact]
    public async Task Redirect_to_another_place_is_looked_at_like_any_link()
    {
        var inside = new Server();
        server.Answer = _ => $"HTTP/1.1 302 Found\r\nLocation: {inside.Address}secret\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        using var asked = new AskLink(link => link.Port == server.Port, _ => true);

        Assert.Equal(LinkAnswer.NotAsked, await asked.Ask(server.Address));

        Assert.Equal((1, 0), (server.Requests, inside.Requests));
        await inside.DisposeAsync();
    }

    [Fact]
    public async Task Redirects_in_a_circle_end()
    {
        server.Answer = _ => $"HTTP/1.1 302 Found\r\nLocation: {server.Address}again\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

        Assert.Equal(LinkAnswer.Refused, await anywhere.Ask(server.Address));
        Assert.InRange(server.Requests, 2, 10);
    }

    [Fact]
    public async Task Headers_without_end_are_not_taken_in()
    {
        server.Answer = _ => "HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Range(0, 4000).Select(number => $"X-{number}: {new string('x', 20)}\r\n")) + "\r\n";

        Assert.Equal(LinkAnswer.NoAnswer, await anywhere.Ask(server.Address));
    }

    [Theory]
    [InlineData("ftp://example.org/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://name:word@example.org/")]
    [InlineData("http://example.org:8080/")]
    [InlineData("gopher://example.org/")]
    [InlineData("not a link")]
    public async Task What_is_no_public_web_address_is_not_asked(string url)
    {
        using var asked = new AskLink();

        Assert.Equal(LinkAnswer.NotAsked, await asked.Ask(url));
    }

    [Theory]
    [InlineData("93.184.216.34", true)]
    [InlineData("2606:2800:220:1::1", true)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::1", false)]
    [InlineData("2001:db8::1", false)]
    public void Public_addresses_are_told_from_others(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddress.Includes(IPAddress.Parse(address)));

    public async ValueTask DisposeAsync()
    {
        anywhere.Dispose();
        await server.DisposeAsync();
    }

    /// <summary>A web server that says what it is told to.</summary>
    private sealed class Server : IAsyncDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource over = new();
        private readonly Task running;
        private int requests;

        public Server()
        {
            listener.Start();
            running = Run();
        }

        public Func<string, string> Answer { get; set; } = _ => "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public string Address => $"http://127.0.0.1:{Port}/";

        public int Requests => Volatile.Read(ref requests);

        public async ValueTask DisposeAsync()
        {
            await over.CancelAsync();
            await running;
            listener.Dispose();
            over.Dispose();
        }

        private async Task Run()
        {
            try
            {
                while (true)
                {
                    using var client = await listener.AcceptTcpClientAsync(over.Token);
                    var stream = client.GetStream();
                    var bytes = new byte[4096];
                    var read = await stream.ReadAsync(bytes, over.Token);
                    if (read == 0)
                        continue;
                    Interlocked.Increment(ref requests);
                    await stream.WriteAsync(Encoding.ASCII.GetBytes(Answer(Encoding.ASCII.GetString(bytes, 0, read))));
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException)
            {
                // The test is over, or who asked has heard enough.
            }
        }
    }
}
