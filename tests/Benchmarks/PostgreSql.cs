using TthcModular.Testing;

namespace TthcModular.Benchmarks;

/// <summary>The same year on PostgreSQL, whose rows come in through COPY.</summary>
internal static class PostgreSql
{
    private const int Rows = 1_000_000;

    public static async Task RunAsync(Scale scale)
    {
        var (cases, overlap) = (scale.File("cases.csv"), scale.File("overlap.csv"));
        new Province(Rows).WriteCases(cases);
        new Province(Rows).WriteOverlap(overlap, changed: 3_000);
        var baseline = await ProvinceYear.BaselineAsync(scale, cases);
        await using var modules = await Modules.CreateAsync(DatabaseKind.PostgreSql);
        var first = await modules.ImportAsync(cases);
        Scale.Say("PostgreSQL: import by the service, first time", first, "s");
        Scale.Say("  / 'sqlite3 .import'", first / baseline, "x");
        var again = await modules.ImportAsync(cases);
        Scale.Say("PostgreSQL: the same file again", again, "s");
        scale.Hold("  again / first", again / first, 1.5);
        var later = await modules.ImportAsync(overlap);
        Scale.Say("PostgreSQL: 3,000 changed rows", later, "s");
        scale.Hold("  3,000 changed rows / first", later / first, 0.02);
        await modules.EvaluateAsync();
        Scale.Say("PostgreSQL: all indicators of all packs", (await modules.EvaluateAsync()).Seconds, "s");
    }
}
