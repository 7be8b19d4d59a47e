using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace TthcModular.Testing.Processes;

/// <summary>The web application as a process of its own, with the demonstration in a temporary data directory.</summary>
public sealed class RunningHost : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> log = new();

    private RunningHost(Process process, Uri address, string dataDirectory)
    {
        (this.process, Address, DataDirectory) = (process, address, dataDirectory);
        process.OutputDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public string DataDirectory { get; }

    /// <summary>Bytes of memory that the process uses now.</summary>
    public long WorkingSet
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Everything the process printed so far.</summary>
    public string Log => string.Join('\n', log);

    /// <summary>Starts the host and waits until it is ready.</summary>
    /// <exception cref="TimeoutException">It was not ready within two minutes; the message holds what it printed.</exception>
    public static async Task<RunningHost> StartAsync(params (string Name, string Value)[] settings)
    {
        var data = Directory.CreateTempSubdirectory("tthc-host-").FullName;
        var address = new Uri($"http://localhost:{FreePort()}");
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Urls"] = address.ToString(),
            ["Tthc__DataDirectory"] = data,
            ["Tthc__Demo"] = "true",
            ["Tthc__AdminPassword"] = DemoPassword,
        };
        foreach (var (name, value) in settings)
            environment[name] = value;
        var host = new RunningHost(HostExecutable.Start(environment, []), address, data);
        await host.WaitUntilReadyAsync();
        return host;
    }

    /// <summary>Password of the accounts of the demonstration in tests.</summary>
    public const string DemoPassword = "Trinh-dien-2024";

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
        Directory.Delete(DataDirectory, recursive: true);
    }

    private async Task WaitUntilReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        var started = Stopwatch.StartNew();
        while (started.Elapsed < TimeSpan.FromMinutes(2) && !process.HasExited)
        {
            try
            {
                if ((await client.GetAsync(new Uri("/readyz", UriKind.Relative))).StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(200);
        }

        throw new TimeoutException($"Máy chủ không sẵn sàng.\n{Log}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
