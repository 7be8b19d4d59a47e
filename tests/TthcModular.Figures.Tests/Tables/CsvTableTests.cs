using System.Text;
using TthcModular.Figures.Tables;

namespace TthcModular.Figures.Tests.Tables;

/// <summary>The reader of CSV files against files written by a few lines of their own.</summary>
public sealed class CsvTableTests
{
    private static readonly string[] Pieces = ["a", "đơn vị", "\"", ",", ";", "\n", "\r\n", "𝄞", "0", "hồ sơ ", "'", "xã"];

    [Theory]
    [InlineData(1, ",", "\n")]
    [InlineData(2, ";", "\r\n")]
    [InlineData(3, "\t", "\n")]
    [InlineData(4, ",", "\r\n")]
    public void Read_AnyCells_GivesThemBack(int seed, string separator, string newLine)
    {
        var random = new Random(seed);
        var rows = Enumerable.Range(0, 20_000).Select(_ => Enumerable.Range(0, 6).Select(_ => Cell(random)).ToList()).ToList();
        var text = new StringBuilder(string.Join(separator, "c1", "c2", "c3", "c4", "c5", "c6")).Append(newLine);
        foreach (var row in rows)
            text.Append(string.Join(separator, row.Select(cell => Written(cell, separator, random)))).Append(newLine);

        var read = Read(Encoding.UTF8.GetBytes(text.ToString()));

        Assert.Equal(rows.Select(row => string.Join('|', row.Select(cell => cell.Trim()))), read);
    }

    [Fact]
    public void Read_EndWithoutLineEnd_GivesTheLastRow() => Assert.Equal(["1|", "|2"], Read("a,b\n1,\n,2"u8.ToArray()));

    [Fact]
    public void Read_CharactersAcrossBlocks_AreWhole()
    {
        var cell = new string('ệ', 30_000);
        var file = Encoding.UTF8.GetBytes("x\n" + string.Join('\n', Enumerable.Range(0, 40).Select(number => new string('.', number) + cell)));

        var read = Read(file);

        Assert.Equal(Enumerable.Range(0, 40).Select(number => new string('.', number) + cell), read);
    }

    [Theory]
    [InlineData("a,b\n1,2\n\"x\"y,2\n3,4\n", 3)]
    [InlineData("a,b\n1,2\nx\"y,2\n3,4\n", 3)]
    [InlineData("a,b\n1,2\n 2,\"x\"\"\" \"\n3,4\n", 3)]
    public void Read_MisplacedQuote_DamagesThatRowAlone(string content, int row)
    {
        using var table = Open(Encoding.UTF8.GetBytes(content));
        var damaged = new List<int>();
        while (table.Read())
        {
            if (table.Damage is not null)
                damaged.Add(table.Row);
        }

        Assert.Equal([row], damaged);
        Assert.Equal((4, null), (table.Row, table.Fault));
    }

    private static string Cell(Random random) => string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => Pieces[random.Next(Pieces.Length)])) + "z";

    private static string Written(string cell, string separator, Random random)
    {
        var mustQuote = cell.AsSpan().ContainsAny("\"\r\n") || cell.Contains(separator, StringComparison.Ordinal);
        return mustQuote || random.Next(4) == 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }

    private static List<string> Read(byte[] content)
    {
        using var table = Open(content);
        var rows = new List<string>();
        while (table.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, table.Count).Select(cell => table[cell])));
        Assert.Null(table.Fault);
        return rows;
    }

    private static TableReader Open(byte[] content)
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, content);
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 4096, FileOptions.DeleteOnClose);
        return CsvTable.Open(stream, content.AsSpan(0, Math.Min(content.Length, 4096)), "tệp.csv").Value!;
    }
}
