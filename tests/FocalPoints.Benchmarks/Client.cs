using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace FocalPoints.Benchmarks;

/// <summary>What came back.</summary>
/// <param name="Bytes">Everything over the wire, headers included.</param>
internal readonly record struct Answer(int Status, int Bytes, string Head, byte[] Body);

/// <summary>
/// One kept connection that asks and waits, in one thread. Costs the machine far less than a full client would, so that on two cores it is
/// the site that is measured.
/// </summary>
internal sealed class Client : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[256 * 1024];

    public Client(int port) => socket.Connect("127.0.0.1", port);

    /// <summary>A request as a browser sends it.</summary>
    public static byte[] Request(int port, string address, string headers = "") => Encoding.ASCII.GetBytes(
        $"GET {address} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: text/html\r\nAccept-Encoding: gzip, deflate, br, zstd\r\n{headers}\r\n");

    /// <summary>Sends a form.</summary>
    public static byte[] Form(int port, string address, string fields, string headers) => Encoding.ASCII.GetBytes(
        $"POST {address} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {fields.Length}\r\n{headers}\r\n{fields}");

    /// <summary>Sends the request and reads the answer to its end.</summary>
    /// <param name="keep">Whether head and body are wanted too.</param>
    public Answer Ask(byte[] request, bool keep = false)
    {
        socket.Send(request);
        var (length, head) = (0, -1);
        while (head < 0)
        {
            length += Receive(length);
            head = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
        }

        head += 4;
        var text = Encoding.ASCII.GetString(buffer, 0, head);
        var status = int.Parse(text.AsSpan(9, 3), CultureInfo.InvariantCulture);
        if (Value(text, "Content-Length:") is { } declared)
        {
            while (length < head + int.Parse(declared, CultureInfo.InvariantCulture))
                length += Receive(length);
        }
        else if (Value(text, "Transfer-Encoding:") is not null)
        {
            while (!buffer.AsSpan(0, length).EndsWith("0\r\n\r\n"u8))
                length += Receive(length);
        }

        return new Answer(status, length, keep ? text : "", keep ? buffer[head..length] : []);
    }

    public void Dispose() => socket.Dispose();

    /// <summary>The value of a header; null where there is none.</summary>
    public static string? Value(string head, string name)
    {
        var at = head.IndexOf("\r\n" + name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var from = at + 2 + name.Length;
        return head[from..head.IndexOf("\r\n", from, StringComparison.Ordinal)].Trim();
    }

    private int Receive(int at)
    {
        if (at == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        var read = socket.Receive(buffer, at, buffer.Length - at, SocketFlags.None);
        return read > 0 ? read : throw new IOException("The site closed the connection.");
    }
}
