using System.Globalization;
using System.Text;

namespace TthcModular.Benchmarks;

/// <summary>
/// An invented province: 257 units and as many cases over 366 days as wanted. The same numbers give the same file, on
/// every machine.
/// </summary>
internal sealed class Province(long rows)
{
    public const int Units = 257;
    public const int Days = 366;
    private const string Header =
        "case_code,unit_code,procedure_code,field_code,service_level,channel,received_at,due_at,completed_at,outcome,fee_vnd,payment_channel,"
        + "input_digitised,result_required,result_digitised,result_electronic,data_reused,certified_copy,satisfaction";

    private static readonly DateTime FirstDay = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly string[] Fields = ["land", "construction", "investment", "certification", "civil-status", "education", "health", ""];
    private static readonly string[] Levels = ["full", "full", "partial", "information"];
    private static readonly string[] Channels = ["online", "online", "counter", "postal"];
    private static readonly string[] Payments = ["none", "online", "online", "cash"];
    private static readonly string[] Copies = ["none", "none", "none", "none", "paper", "electronic"];
    private static readonly string[] Outcomes = ["granted", "granted", "granted", "granted", "granted", "refused", "withdrawn"];
    private static readonly string[] Satisfactions = ["", "", "3", "4", "5"];

    /// <summary>units.csv: a province, 17 departments, 17 districts and their 222 communes.</summary>
    public static string UnitsFile()
    {
        var text = new StringBuilder("code,name,kind,parent_code,opened_on,closed_on,successor_codes\n");
        for (var unit = 0; unit < Units; unit++)
        {
            var (kind, parent) = unit == 0 ? ("province", "") : unit < 18 ? ("department", Code(0)) : unit < 35 ? ("district", Code(0)) : ("commune", Code(18 + (unit % 17)));
            text.Append(CultureInfo.InvariantCulture, $"{Code(unit)},Đơn vị {unit},{kind},{parent},,,\n");
        }

        return text.ToString();
    }

    /// <summary>Writes the cases of a year in no order of their codes, as systems export them.</summary>
    public void WriteCases(string path)
    {
        using var writer = NewFile(path);
        for (long row = 0; row < rows; row++)
            WriteCase(writer, Scattered(row), completedLater: false);
    }

    /// <summary>Writes the export of the day after the year: cases that were pending and are completed now.</summary>
    public void WriteOverlap(string path, int changed)
    {
        using var writer = NewFile(path);
        for (long row = 0; changed > 0; row++)
        {
            var number = Scattered(row);
            if (!IsPending(number))
                continue;
            WriteCase(writer, number, completedLater: true);
            changed--;
        }
    }

    /// <summary>Steps through all numbers below the number of rows, once each, in an order like chance.</summary>
    private long Scattered(long row) => (long)((UInt128)row * 4_000_000_007 % (ulong)rows);

    private static StreamWriter NewFile(string path)
    {
        var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 20) { NewLine = "\n" };
        writer.WriteLine(Header);
        return writer;
    }

    private static void WriteCase(StreamWriter writer, long number, bool completedLater)
    {
        var chance = new Chance((ulong)number);
        var isPending = !completedLater && IsPending(number);
        var unit = (int)(number % Units);
        var received = FirstDay.AddDays(number / Units % Days).AddMinutes(450 + chance.Below(540)).AddSeconds(chance.Below(60));
        var completed = completedLater ? FirstDay.AddDays(Days - 1).AddHours(16) : received.AddHours(chance.Below(240));
        var due = chance.Below(12) == 0 ? "" : Time(received.AddDays(1 + chance.Below(14)));
        var field = Fields[chance.Below(Fields.Length)];
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"H64.{unit:000}-{received:yyMMdd}-{number:00000000},{Code(unit)},{1 + chance.Below(3)}.{chance.Below(400):000000},{field},"));
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{Levels[chance.Below(4)]},{Channels[chance.Below(4)]},{Time(received)},{due},{(isPending ? "" : Time(completed))},"));
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{(isPending ? "pending" : Outcomes[chance.Below(7)])},{chance.Below(50) * 1000},{Payments[chance.Below(4)]},"));
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{chance.Below(2)},{(chance.Below(10) > 0 ? 1 : 0)},{chance.Below(2)},{chance.Below(2)},{chance.Below(2)},"));
        writer.WriteLine($"{Copies[chance.Below(6)]},{(isPending ? "" : Satisfactions[chance.Below(5)])}");
    }

    private static bool IsPending(long number) => new Chance(~(ulong)number).Below(20) == 0;

    private static string Time(DateTime moment) => moment.ToString("yyyy-MM-ddTHH:mm:ss+07:00", CultureInfo.InvariantCulture);

    public static string Code(int unit) => string.Create(CultureInfo.InvariantCulture, $"H64.{unit:000}");

    /// <summary>Numbers like chance, the same for the same seed on every machine (SplitMix64).</summary>
    private struct Chance(ulong seed)
    {
        private ulong state = seed;

        public int Below(int limit)
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (int)((mixed ^ (mixed >> 31)) % (ulong)limit);
        }
    }
}
