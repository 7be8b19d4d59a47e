using System.Globalization;

namespace TthcModular.Figures.Tests.Worlds;

/// <summary>A line of case-records.csv as text.</summary>
internal sealed record CaseLine(
    string Code, string Unit, string Field, string Level, string Channel, string Received, string Due, string Completed, string Outcome,
    string Payment, string InputDigitised, string ResultRequired, string ResultDigitised, string ResultElectronic, string Reused, string Copy, string Satisfaction)
{
    public const string Header =
        "case_code,unit_code,procedure_code,field_code,service_level,channel,received_at,due_at,completed_at,outcome,fee_vnd,payment_channel," +
        "input_digitised,result_required,result_digitised,result_electronic,data_reused,certified_copy,satisfaction";

    public static CaseLine Simple { get; } = new(
        "H1", "A1", "land", "full", "online", "2024-03-01T08:00:00+07:00", "2024-03-10T17:00:00+07:00", "2024-03-05T09:00:00+07:00", "granted",
        "online", "1", "1", "1", "1", "0", "none", "5");

    public override string ToString() =>
        $"{Code},{Unit},2.000815,{Field},{Level},{Channel},{Received},{Due},{Completed},{Outcome},10000,{Payment},{InputDigitised},{ResultRequired},{ResultDigitised},{ResultElectronic},{Reused},{Copy},{Satisfaction}";

    public static CaseLine Random(Random random, string code)
    {
        var received = Lines.Moment(random, new DateTime(2023, 11, 1), 700);
        var pending = random.Next(5) == 0;
        var completed = received.AddMinutes(random.Next(0, 60 * 24 * 40));
        var hasDue = random.Next(6) > 0;
        return new CaseLine(
            code,
            Lines.One(random, [.. World.Existing(DateOnly.FromDateTime(received))]),
            Lines.One(random, "land", "construction", "investment", "certification", ""),
            Lines.One(random, "full", "partial", "information"),
            Lines.One(random, "online", "counter", "postal"),
            Lines.Text(received),
            hasDue ? Lines.Text(received.AddMinutes(random.Next(0, 60 * 24 * 40))) : "",
            pending ? "" : Lines.Text(completed),
            pending ? "pending" : Lines.One(random, "granted", "granted", "refused", "withdrawn"),
            Lines.One(random, "online", "cash", "none"),
            Lines.One(random, "0", "1", "true", "false", ""),
            Lines.One(random, "0", "1", ""),
            Lines.One(random, "0", "1"),
            Lines.One(random, "0", "1"),
            Lines.One(random, "0", "1"),
            Lines.One(random, "none", "paper", "electronic", ""),
            Lines.One(random, "", "1", "2", "3", "4", "5"));
    }
}

internal sealed record FeedbackLine(string Code, string Unit, string Received, string Due, string Answered, string Published)
{
    public const string Header = "feedback_code,unit_code,received_at,due_at,answered_at,published";

    public override string ToString() => $"{Code},{Unit},{Received},{Due},{Answered},{Published}";

    public static FeedbackLine Random(Random random, string code)
    {
        var received = Lines.Moment(random, new DateTime(2023, 11, 1), 700);
        return new FeedbackLine(
            code, Lines.One(random, [.. World.Existing(DateOnly.FromDateTime(received))]), Lines.Text(received), Lines.Text(received.AddDays(random.Next(1, 15))),
            random.Next(4) == 0 ? "" : Lines.Text(received.AddDays(random.Next(0, 20))), Lines.One(random, "0", "1"));
    }
}

internal sealed record ResultLine(string Code, string Unit, string Issued, string Until, string Digitised, string Signed)
{
    public const string Header = "result_code,unit_code,procedure_code,holder_id,number,issued_on,valid_until,digitised_on,signed,storage_ref";

    public override string ToString() => $"{Code},{Unit},2.000815,,,{Issued},{Until},{Digitised},{Signed},";

    public static ResultLine Random(Random random, string code)
    {
        var issued = new DateOnly(2020, 1, 1).AddDays(random.Next(2000));
        return new ResultLine(
            code, Lines.One(random, "A1", "A2", "A3", "B1", "B2", "S1", "D1-TP", "A1-T"), Lines.Text(issued),
            random.Next(2) == 0 ? "" : Lines.Text(issued.AddDays(random.Next(-3, 1500))),
            random.Next(3) == 0 ? "" : Lines.Text(issued.AddDays(random.Next(-20, 900))),
            Lines.One(random, "0", "1"));
    }
}

internal sealed record ObservationLine(string Unit, string Measure, string From, string To, string Value)
{
    public const string Header = "unit_code,measure_code,from,to,value,note";

    public override string ToString() => $"{Unit},{Measure},{From},{To},{Value},";
}

internal static class Lines
{
    public static DateTime Moment(Random random, DateTime from, int days) => from.AddMinutes(random.Next(0, days * 24 * 60));

    public static string Text(DateTime moment) => moment.ToString("yyyy-MM-ddTHH:mm:ss'+07:00'", CultureInfo.InvariantCulture);

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string One(Random random, params string[] values) => values[random.Next(values.Length)];

    public static string File<TLine>(string header, IEnumerable<TLine> lines) => string.Join('\n', lines.Select(line => line!.ToString()).Prepend(header)) + "\n";
}
