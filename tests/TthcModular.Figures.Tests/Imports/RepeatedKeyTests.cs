using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Imports;
using TthcModular.Figures.Records;
using TthcModular.Figures.Tests.Worlds;
using TthcModular.Testing;

namespace TthcModular.Figures.Tests.Imports;

/// <summary>A key twice in a file, whether its record is new, stored already, changed or as it was.</summary>
public sealed class RepeatedKeyTests
{
    private static readonly CaseLine Old = CaseLine.Simple with { Code = "OLD" };
    private static readonly CaseLine Other = CaseLine.Simple with { Code = "OTHER" };

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "OLD NEW OLD", "'OLD' (dòng 4)")]
    [InlineData(DatabaseKind.Sqlite, "OLD@B1 OLD", "'OLD' (dòng 3)")]
    [InlineData(DatabaseKind.Sqlite, "NEW OLD NEW@B1", "'NEW' (dòng 4)")]
    [InlineData(DatabaseKind.Sqlite, "OLD OTHER NEW NEW OLD", "'NEW' (dòng 5), 'OLD' (dòng 6)")]
    [InlineData(DatabaseKind.PostgreSql, "OLD NEW OLD", "'OLD' (dòng 4)")]
    [InlineData(DatabaseKind.PostgreSql, "OLD@B1 OLD", "'OLD' (dòng 3)")]
    [InlineData(DatabaseKind.PostgreSql, "NEW OLD NEW@B1", "'NEW' (dòng 4)")]
    [InlineData(DatabaseKind.PostgreSql, "OLD OTHER NEW NEW OLD", "'NEW' (dòng 5), 'OLD' (dòng 6)")]
    public async Task ImportAsync_KeyTwice_IsRefusedNamingTheRowsAndChangesNothing(DatabaseKind kind, string file, string named)
    {
        var lines = file.Split(' ').Select(part => part.Split('@')).Select(part => CaseLine.Simple with { Code = part[0], Unit = part.Length > 1 ? part[1] : CaseLine.Simple.Unit });
        await using var host = await FiguresHost.CreateAsync(kind);
        host.Catalogue.Set(Standard.All);
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, [Old, Other]));

        var outcome = await host.ImportAsync(ImportKind.Cases, Lines.File(CaseLine.Header, lines));

        Assert.Equal("duplicate-key", outcome.Refusal?.Code);
        Assert.Contains(named, outcome.Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal(["OLD", "OTHER"], await host.Host.AskAsync<DbContext, List<string>>(db => db.Set<CaseRow>().OrderBy(row => row.Code).Select(row => row.Code).ToListAsync()));
        Assert.Empty(await host.FindingsAsync());
    }

    [Theory, BothDatabases]
    public async Task ImportAsync_MixOfOldChangedAndNewRows_KeepsRecordsAndSumsInStep(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        host.Catalogue.Set(Standard.All);
        var random = new Random(9);
        CaseLine[] first = [.. Enumerable.Range(0, 3_000).Select(number => CaseLine.Random(random, $"H{number}"))];
        CaseLine[] second = [.. first.Where((_, number) => number % 3 > 0).Select(line => random.Next(2) == 0 ? line : CaseLine.Random(random, line.Code)), .. Enumerable.Range(0, 1_500).Select(number => CaseLine.Random(random, $"N{number}"))];
        random.Shuffle(second);

        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, first));
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, second));
        await host.AcceptAsync(ImportKind.Cases, Lines.File(CaseLine.Header, second));

        Assert.Equal(4_500, await host.Host.AskAsync<DbContext, int>(db => db.Set<CaseRow>().CountAsync()));
        Assert.Empty(await host.FindingsAsync());
    }
}
