using TthcModular.Testing;

namespace TthcModular.Benchmarks;

/// <summary>A province's year: a million cases from the file to indicators, beside what SQLite's own program takes for the same file.</summary>
internal static class ProvinceYear
{
    private const int Rows = 1_000_000;
    private const int Overlap = 3_000;

    public static async Task RunAsync(Scale scale)
    {
        var (cases, overlap) = (scale.File("cases.csv"), scale.File("overlap.csv"));
        new Province(Rows).WriteCases(cases);
        new Province(Rows).WriteOverlap(overlap, Overlap);
        Scale.Say("file", new FileInfo(cases).Length / 1e6, "MB");
        var baseline = await BaselineAsync(scale, cases);
        await CommandLineAsync(scale, baseline, cases, overlap);
        await InProcessAsync(scale, baseline, cases, overlap);
    }

    /// <summary>Seconds of <c>sqlite3 .import</c> into a table with a primary key on the case code.</summary>
    public static async Task<double> BaselineAsync(Scale scale, string cases)
    {
        var database = scale.File("baseline.db");
        var columns = File.ReadLines(cases).First().Split(',').Select(name => name == "case_code" ? "case_code TEXT PRIMARY KEY" : name);
        var taken = await Child.SqliteAsync(database, $"CREATE TABLE cases ({string.Join(", ", columns)})", $".import --csv --skip 1 {cases} cases");
        File.Delete(database);
        Scale.Say("sqlite3 .import of the file, primary key on the case code", taken.Seconds, "s");
        return taken.Seconds;
    }

    private static async Task CommandLineAsync(Scale scale, double baseline, string cases, string overlap)
    {
        var data = scale.File("data");
        await File.WriteAllTextAsync(scale.File("units.csv"), Province.UnitsFile());
        await Child.TthcAsync(data, "units", "import", scale.File("units.csv"));
        var start = await Child.TthcAsync(data, "units", "export");
        Scale.Say("'tthc units export' (start of the program, for comparison)", start.Seconds, "s");
        var first = await Child.TthcAsync(data, "import", "cases", cases);
        Scale.Say("'tthc import cases', first time", first.Seconds, "s");
        scale.Hold("'tthc import cases' / 'sqlite3 .import'", first.Seconds / baseline, 0.5);
        scale.Hold("  its peak memory", first.PeakMegabytes, 400, "MB");
        var again = await Child.TthcAsync(data, "import", "cases", cases);
        Scale.Say("'tthc import cases', the same file again", again.Seconds, "s");
        scale.Hold("  again / first", again.Seconds / first.Seconds, 1.5);
        scale.Hold("  its peak memory", again.PeakMegabytes, 400, "MB");
        var later = await Child.TthcAsync(data, "import", "cases", overlap);
        Scale.Say("'tthc import cases', 3,000 changed rows, start of the program included", later.Seconds, "s");
    }

    private static async Task InProcessAsync(Scale scale, double baseline, string cases, string overlap)
    {
        await using var modules = await Modules.CreateAsync(DatabaseKind.Sqlite);
        var first = await modules.ImportAsync(cases);
        Scale.Say("import by the service, in this process, first time", first, "s");
        Scale.Say("  by the service / 'sqlite3 .import'", first / baseline, "x");
        var later = await modules.ImportAsync(overlap);
        Scale.Say("import by the service, 3,000 changed rows", later, "s");
        scale.Hold("  3,000 changed rows / first", later / first, 0.02);
        await IndicatorsAsync(scale, modules);
    }

    private static async Task IndicatorsAsync(Scale scale, Modules modules)
    {
        var pass = Enumerable.Range(0, 3).Select(_ => SqlPass.Run(modules.Database.SqliteFile)).Min();
        Scale.Say("one SQL pass over the records for the same sums, best of 3", pass, "s");
        var (cold, figures) = await modules.EvaluateAsync();
        Scale.Say($"all indicators of all packs, {figures.Count} figures, first time in the process", cold, "s");
        var warm = double.MaxValue;
        for (var time = 0; time < 3; time++)
            warm = Math.Min(warm, (await modules.EvaluateAsync()).Seconds);
        Scale.Say("  again, best of 3", warm, "s");
        scale.Hold("  indicators / one SQL pass", warm / pass, 0.1);
        await modules.OpenAsync(unit: 100);
        Scale.Say("a figure of one commune opened to its records, first page", await modules.OpenAsync(unit: 101), "s");
        Scale.Say("a figure of the province opened to its records, first page", await modules.OpenAsync(unit: 0), "s");
    }
}
