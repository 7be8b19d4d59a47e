using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TthcModular.Packs.Guard;

/// <summary>What packs emit: one source and one meter, both named <c>TthcModular.Packs</c>.</summary>
internal static class PackTelemetry
{
    public const string Name = "TthcModular.Packs";

    private static readonly Meter Meter = new(Name);

    public static ActivitySource Source { get; } = new(Name);

    public static Counter<long> Calls { get; } = Meter.CreateCounter<long>("tthc.pack.calls", "{call}", "Calls into packs");

    public static Counter<long> Failures { get; } = Meter.CreateCounter<long>("tthc.pack.failures", "{call}", "Calls into packs that failed");

    public static Counter<long> PutAside { get; } = Meter.CreateCounter<long>("tthc.pack.put_aside", "{pack}", "Packs put aside because they kept failing");

    public static Histogram<double> Load { get; } = Meter.CreateHistogram<double>("tthc.pack.load", "s", "Time to load a pack");
}
