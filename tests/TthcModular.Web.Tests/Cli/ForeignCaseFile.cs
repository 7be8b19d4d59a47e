using System.Globalization;
using Microsoft.Data.Sqlite;

namespace TthcModular.Web.Tests.Cli;

/// <summary>
/// A file of case records as another system might write it, and the same rows in a SQL table, so that figures can be
/// checked against plain SQL that shares nothing with the product.
/// </summary>
internal sealed class ForeignCaseFile : IDisposable
{
    private const string Header =
        "case_code,unit_code,procedure_code,field_code,service_level,channel,received_at,due_at,completed_at,outcome,fee_vnd,payment_channel,"
        + "input_digitised,result_required,result_digitised,result_electronic,data_reused,certified_copy,satisfaction";

    private static readonly string[] Columns = Header.Split(',');
    private readonly SqliteConnection sql = new("Data Source=:memory:");

    public ForeignCaseFile(IReadOnlyList<string> units, int rows, int seed)
    {
        sql.Open();
        Execute($"create table c ({string.Join(',', Columns.Select(column => $"{column} text"))}, received_on text, completed_on text, on_time text)");
        var random = new Random(seed);
        var lines = new List<string> { Header };
        for (var i = 0; i < rows; i++)
            lines.Add(Row(units, random, i));
        Path = System.IO.Path.GetTempFileName() + ".csv";
        File.WriteAllLines(Path, lines);
    }

    public string Path { get; }

    /// <summary>Counts rows of the given units for which a SQL condition holds.</summary>
    public long Count(IEnumerable<string> units, string condition) => (long)Execute(
        $"select count(*) from c where unit_code in ({string.Join(',', units.Select(unit => $"'{unit}'"))}) and {condition}")!;

    public void Dispose()
    {
        sql.Dispose();
        File.Delete(Path);
    }

    private string Row(IReadOnlyList<string> units, Random random, int number)
    {
        var received = new DateTime(2023, 12, 1, 0, 0, 0, DateTimeKind.Unspecified).AddMinutes(random.Next(0, 366 * 24 * 60));
        DateTime? due = random.Next(10) == 0 ? null : received.AddMinutes(random.Next(60, 20 * 24 * 60));
        DateTime? completed = random.Next(6) == 0 ? null : received.AddMinutes(random.Next(0, 25 * 24 * 60));
        string Pick(params string[] values) => values[random.Next(values.Length)];
        string[] cells =
        [
            $"NGOAI-{number:000000}", units[random.Next(units.Count)], "2.000815", Pick("land", "construction", "investment", "certification", ""),
            Pick("full", "partial", "information"), Pick("online", "counter", "postal"), Written(received, random), Written(due, random), Written(completed, random),
            completed is null ? "pending" : Pick("granted", "refused", "withdrawn"), Pick("0", "20000"), Pick("online", "cash", "none"),
            Pick("0", "1"), Pick("0", "1", "true"), Pick("0", "1", "false"), Pick("0", "1"), Pick("0", "1"), Pick("none", "paper", "electronic"),
            completed is null ? "" : Pick("", "1", "2", "3", "4", "5"),
        ];
        Insert([.. cells, Day(received), Day(completed), due is null || completed is null ? "" : completed <= due ? "1" : "0"]);
        return string.Join(',', cells);
    }

    private void Insert(string[] values)
    {
        using var command = sql.CreateCommand();
        command.CommandText = $"insert into c values ({string.Join(',', values.Select((_, i) => $"$p{i}"))})";
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue($"$p{i}", values[i].Replace("true", "1", StringComparison.Ordinal).Replace("false", "0", StringComparison.Ordinal));
        command.ExecuteNonQuery();
    }

    private object? Execute(string text)
    {
        using var command = sql.CreateCommand();
        command.CommandText = text;
        return command.ExecuteScalar();
    }

    private static string Day(DateTime? local) => local?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The same local moment in one of the forms that files may have.</summary>
    private static string Written(DateTime? local, Random random) => local is not { } moment ? "" : random.Next(4) switch
    {
        0 => moment.ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture),
        1 => moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        2 => moment.AddHours(-7).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        _ => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'+07:00'", CultureInfo.InvariantCulture),
    };
}
