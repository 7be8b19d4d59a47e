using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using TthcModular.Testing.Processes;

namespace TthcModular.Web.Tests.Telemetry;

public sealed class OtlpTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Host_WithAnEndpoint_SendsTracesMetricsAndLogs()
    {
        using var collector = new Collector();
        await using var host = await RunningHost.StartAsync(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_BSP_SCHEDULE_DELAY", "200"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "500"));

        await collector.WaitForAsync("/v1/traces", "TthcModular.Packs", Patience);
        await collector.WaitForAsync("/v1/traces", "TthcModular.Storage", Patience);
        await collector.WaitForAsync("/v1/traces", "TthcModular.Figures", Patience);
        await collector.WaitForAsync("/v1/traces", "Microsoft.AspNetCore", Patience);
        await collector.WaitForAsync("/v1/metrics", "TthcModular.Figures", Patience);
        await collector.WaitForAsync("/v1/logs", "tthc", Patience);
    }

    /// <summary>An OTLP/HTTP receiver: keeps what arrives by path. Names stand in protobuf as plain UTF-8.</summary>
    private sealed class Collector : IDisposable
    {
        private readonly HttpListener listener = new();
        private readonly ConcurrentDictionary<string, string> received = new(StringComparer.Ordinal);

        public Collector()
        {
            using (var port = new TcpListener(IPAddress.Loopback, 0))
            {
                port.Start();
                Address = $"http://localhost:{((IPEndPoint)port.LocalEndpoint).Port}";
            }

            listener.Prefixes.Add(Address + "/");
            listener.Start();
            _ = ReceiveAsync();
        }

        public string Address { get; }

        public async Task WaitForAsync(string path, string text, TimeSpan patience)
        {
            using var limit = new CancellationTokenSource(patience);
            while (!received.GetValueOrDefault(path, "").Contains(text, StringComparison.Ordinal))
            {
                Assert.False(limit.IsCancellationRequested, $"'{text}' did not arrive at {path}; paths seen: {string.Join(", ", received.Keys)}.");
                await Task.Delay(100, CancellationToken.None);
            }
        }

        public void Dispose() => listener.Close();

        private async Task ReceiveAsync()
        {
            while (listener.IsListening)
            {
                HttpListenerContext context;
                try
                {
                    context = await listener.GetContextAsync();
                }
                catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }

                using var body = new StreamReader(context.Request.InputStream, Encoding.Latin1);
                var text = await body.ReadToEndAsync();
                received.AddOrUpdate(context.Request.Url!.AbsolutePath, text, (_, before) => before + text);
                context.Response.Close();
            }
        }
    }
}
