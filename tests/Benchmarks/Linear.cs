namespace TthcModular.Benchmarks;

/// <summary>Cost by rows, with the program as users run it: 1, 3 and 10 million.</summary>
internal static class Linear
{
    private const double Tolerance = 1.3;

    public static async Task RunAsync(Scale scale)
    {
        double perMillion = 0;
        foreach (var millions in new[] { 1, 3, 10 })
        {
            var (cases, data) = (scale.File($"cases-{millions}.csv"), scale.File($"data-{millions}"));
            new Province(millions * 1_000_000L).WriteCases(cases);
            await File.WriteAllTextAsync(scale.File("units.csv"), Province.UnitsFile());
            await Child.TthcAsync(data, "units", "import", scale.File("units.csv"));
            var taken = await Child.TthcAsync(data, "import", "cases", cases);
            Scale.Say($"'tthc import cases', {millions} million rows", taken.Seconds, "s");
            perMillion = perMillion == 0 ? taken.Seconds : perMillion;
            scale.Hold("  seconds a million rows / those of the first million", taken.Seconds / millions / perMillion, Tolerance);
            scale.Hold("  its peak memory", taken.PeakMegabytes, 400, "MB");
            File.Delete(cases);
            Directory.Delete(data, recursive: true);
        }
    }
}
