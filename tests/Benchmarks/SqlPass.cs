using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace TthcModular.Benchmarks;

/// <summary>One pass of SQL over the records that computes the sums which the packs' indicators over cases are made of.</summary>
internal static class SqlPass
{
    private const string Received = "received_on BETWEEN $from AND $to";
    private const string Completed = "completed_on BETWEEN $from AND $to";

    private static readonly string[] Sums =
    [
        $"{Received} AND payment_channel = 1", $"{Received} AND payment_channel IN (1, 2)", $"{Received} AND channel = 0", Received,
        $"{Received} AND channel = 0 AND service_level = 0", $"{Received} AND service_level = 0", $"{Received} AND channel = 0 AND service_level = 1",
        $"{Received} AND service_level = 1", $"{Received} AND channel = 0 AND service_level IN (0, 1)", $"{Received} AND service_level IN (0, 1)",
        $"{Received} AND certified_copy = 2", $"{Received} AND certified_copy <> 0", $"{Received} AND data_reused",
        $"{Completed} AND input_digitised AND (NOT result_required OR result_digitised)", Completed,
        $"{Completed} AND outcome = 1 AND result_required AND result_electronic", $"{Completed} AND outcome = 1 AND result_required",
        $"{Completed} AND completed_at <= due_at AND due_at IS NOT NULL", $"{Completed} AND due_at IS NOT NULL", $"{Completed} AND satisfaction >= 4",
        $"{Completed} AND satisfaction IS NOT NULL", $"{Completed} AND satisfaction >= 4 AND field_code IN ('land', 'construction', 'investment')",
        $"{Completed} AND satisfaction IS NOT NULL AND field_code IN ('land', 'construction', 'investment')",
    ];

    /// <summary>The seconds it takes, by unit, over a year.</summary>
    public static double Run(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT unit_id, {string.Join(", ", Sums.Select(sum => $"sum({sum})"))} FROM case_record NOT INDEXED GROUP BY unit_id";
        command.Parameters.AddWithValue("$from", Modules.Year.From.DayNumber);
        command.Parameters.AddWithValue("$to", Modules.Year.To.DayNumber);
        var started = Stopwatch.GetTimestamp();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            // Reading is the work; the sums themselves are held by the tests of recounts.
        }

        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
