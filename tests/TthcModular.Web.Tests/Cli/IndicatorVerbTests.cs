using System.Text.Json;

namespace TthcModular.Web.Tests.Cli;

/// <summary>A file written by somebody else, held against SQL over the same rows.</summary>
public sealed class IndicatorVerbTests(ForeignImport import) : IClassFixture<ForeignImport>
{
    public static TheoryData<string, string> UnitsAndPlans => new()
    {
        { "23908", "gia-lai-2021-2025" },
        { "632", "gia-lai-2021-2025" },
        { "64", "gia-lai-2021-2025" },
        { "02020", "cho-don-2024" },
        { "064", "cho-don-2024" },
        { "298", "tu-ky-2024" },
        { "23908", "ia-tor-campaign-2024" },
    };

    private static readonly (string From, string To)[] Spans =
    [
        ("2024-05-01", "2024-05-31"),
        ("2023-12-15", "2024-03-14"),
        ("2024-03-22", "2024-05-10"),
    ];

    /// <summary>Code, breakdown, day column, denominator and numerator (within the denominator) as SQL.</summary>
    private static readonly (string Code, string? Breakdown, string Day, string Denominator, string Numerator)[] Formulas =
    [
        ("online-payment-rate", null, "received_on", "payment_channel in ('online','cash')", "payment_channel = 'online'"),
        ("online-submission-rate", "full", "received_on", "service_level = 'full'", "channel = 'online'"),
        ("online-submission-rate", "partial", "received_on", "service_level = 'partial'", "channel = 'online'"),
        ("online-service-rate", null, "received_on", "service_level in ('full','partial')", "channel = 'online'"),
        ("digitisation-rate", null, "completed_on", "1", "input_digitised = '1' and (result_required = '0' or result_digitised = '1')"),
        ("electronic-result-rate", null, "completed_on", "outcome = 'granted' and result_required = '1'", "result_electronic = '1'"),
        ("e-certified-copy-usage-rate", null, "received_on", "certified_copy <> 'none'", "certified_copy = 'electronic'"),
        ("data-reuse-rate", null, "received_on", "1", "data_reused = '1'"),
        ("on-time-settlement-rate", null, "completed_on", "on_time <> ''", "on_time = '1'"),
        ("satisfaction-rate", null, "completed_on", "satisfaction <> ''", "satisfaction in ('4','5')"),
        ("satisfaction-rate", "land-construction-investment", "completed_on", "satisfaction <> '' and field_code in ('land','construction','investment')", "satisfaction in ('4','5')"),
    ];

    [Theory]
    [MemberData(nameof(UnitsAndPlans))]
    public async Task Indicators_OfAForeignFile_EqualSqlOverTheSameFile(string unit, string plan)
    {
        var compared = 0;
        foreach (var (from, to) in Spans)
        {
            var answer = await import.Verbs.JsonAsync("indicators", plan, "--unit", unit, "--from", from, "--to", to);
            foreach (var line in answer.EnumerateArray())
                compared += Compare(line, unit, from, to) ? 1 : 0;
        }

        Assert.True(compared >= 2 * Spans.Length, $"Only {compared} indicators could be compared.");
    }

    private bool Compare(JsonElement line, string unit, string from, string to)
    {
        var code = line.GetProperty("code").GetString();
        var breakdown = line.GetProperty("breakdown").GetString();
        var formula = Formulas.FirstOrDefault(f => f.Code == code && f.Breakdown == breakdown);
        if (formula.Code is null)
            return false;
        var days = $"{formula.Day} between '{from}' and '{to}' and {formula.Denominator}";
        Assert.Equal(import.Cases.Count(import.Under(unit), days), line.GetProperty("denominator").GetDecimal());
        Assert.Equal(import.Cases.Count(import.Under(unit), $"{days} and {formula.Numerator}"), line.GetProperty("numerator").GetDecimal());
        return true;
    }
}

/// <summary>The demonstration with a foreign file imported twice, which takes the place of its invented records.</summary>
public sealed class ForeignImport : IAsyncLifetime
{
    private static readonly string[] ChoDon = ["02020", "02023", "02044", "02083"];
    private static readonly string[] ChuProng = ["23887", "23908", "23938"];
    private static readonly string[] TuKy = ["11074", "11152"];

    public VerbFixture Verbs { get; } = new();

    internal ForeignCaseFile Cases { get; } = new([.. ChoDon, .. ChuProng, .. TuKy], rows: 6000, seed: 7);

    /// <summary>Of the units in the file, those that a unit is or has under it.</summary>
    public IEnumerable<string> Under(string unit) => unit switch
    {
        "064" => ChoDon,
        "632" or "64" => ChuProng,
        "298" => TuKy,
        _ => [unit],
    };

    public async ValueTask InitializeAsync()
    {
        await Verbs.InitializeAsync();
        for (var i = 0; i < 2; i++)
        {
            var imported = await Verbs.JsonAsync("import", "cases", Cases.Path);
            Assert.Equal(6000, imported.GetProperty("accepted").GetInt64());
        }
    }

    public async ValueTask DisposeAsync()
    {
        Cases.Dispose();
        await Verbs.DisposeAsync();
    }
}
