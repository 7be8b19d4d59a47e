using System.Globalization;
using System.Text;
using TthcModular.Figures.Imports;
using TthcModular.Figures.Tests.Worlds;
using TthcModular.Testing;

namespace TthcModular.Figures.Tests.Imports;

/// <summary>A long file with every kind of bad row at many places.</summary>
public sealed class ManyFaultsTests
{
    private const int Rows = 20_000;

    [Theory, BothDatabases]
    public async Task ImportAsync_EveryKindOfBadRow_AreInTheRejectsFileWithRowColumnAndReason(DatabaseKind kind)
    {
        await using var host = await FiguresHost.CreateAsync(kind);
        var random = new Random(11);
        var bad = RowTests.BadRows.Select(row => row.Data).ToList();
        var content = new StringBuilder(CaseLine.Header).Append('\n');
        var expected = new List<(int Row, string Column, string Reason)>();
        for (var row = 2; row < Rows + 2; row++)
        {
            if (random.Next(5) > 0)
            {
                content.Append(CaseLine.Random(random, $"H{row}")).Append('\n');
                continue;
            }

            var (line, column, reason) = bad[random.Next(bad.Count)];
            content.Append(line).Append('\n');
            expected.Add((row, column, reason));
        }

        var rejects = Path.Combine(host.Host.Database.DataDirectory, "rejects.csv");
        var outcome = await host.ImportAsync(ImportKind.Cases, content.ToString(), rejects: rejects);

        Assert.Equal((Rows, Rows - expected.Count, expected.Count), (outcome.Value!.Rows, outcome.Value.Accepted, outcome.Value.Rejected));
        var written = (await File.ReadAllTextAsync(rejects)).TrimEnd().Split("\r\n")[1..];
        Assert.Equal(expected.Count, written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $",{expected[i].Row},{expected[i].Column},"), written[i], StringComparison.Ordinal);
            Assert.Contains(expected[i].Reason, written[i], StringComparison.Ordinal);
        }
    }
}
