using System.Globalization;
using TthcModular.Organisation.Units;

namespace TthcModular.Web.Demo;

/// <summary>One invented case. Units differ in skill, and everybody gets better in the course of the year.</summary>
/// <param name="Office">The receiving unit.</param>
/// <param name="Received">The day it is received.</param>
/// <param name="Number">Running number in the unit.</param>
/// <param name="Skill">0 to 1.</param>
/// <param name="Elapsed">Share of the year that has passed, 0 to 1.</param>
/// <param name="Today">Nothing is completed after this day.</param>
internal sealed record DemoCase(Unit Office, DateOnly Received, int Number, double Skill, double Elapsed, DateOnly Today)
{
    public const string Header =
        "case_code,unit_code,procedure_code,field_code,service_level,channel,received_at,due_at,completed_at,outcome,fee_vnd,payment_channel,"
        + "input_digitised,result_required,result_digitised,result_electronic,data_reused,certified_copy,satisfaction";

    private static readonly (string Code, string Field, string Level, int Days, int Fee)[] Procedures =
    [
        ("2.000815", "certification", "partial", 1, 10000),
        ("1.001193", "civil-status", "full", 1, 0),
        ("1.000894", "civil-status", "partial", 2, 0),
        ("2.000635", "civil-status", "full", 1, 8000),
        ("1.010833", "social-protection", "full", 10, 0),
        ("1.003554", "land", "partial", 20, 50000),
        ("1.009994", "construction", "partial", 15, 75000),
        ("1.004002", "transport", "information", 3, 0),
    ];

    public static (string Code, string Field, string Level, int Days, int Fee) ProcedureOf(int number) => Procedures[number % Procedures.Length];

    public string Line(Random random)
    {
        var procedure = Procedures[random.Next(Procedures.Length)];
        var level = 0.15 + (0.5 * Skill) + (0.35 * Elapsed);
        var online = procedure.Level != "information" && random.NextDouble() < level;
        var due = Received.AddDays(procedure.Days + 1);
        var completed = Received.AddDays(random.Next(0, procedure.Days + 1) + (random.NextDouble() < 0.06 * (1.2 - Skill) ? procedure.Days + 2 : 0));
        var pending = completed > Today;
        var outcome = pending ? "pending" : random.Next(40) == 0 ? "refused" : "granted";
        var paid = procedure.Fee == 0 ? "none" : random.NextDouble() < level - 0.1 ? "online" : "cash";
        var copy = procedure.Field != "certification" ? "none" : random.NextDouble() < level - 0.35 ? "electronic" : "paper";
        string[] cells =
        [
            $"{Office.Code}-{Received:yyMMdd}-{Number:0000}", Office.Code, procedure.Code, procedure.Field, procedure.Level,
            online ? "online" : random.Next(25) == 0 ? "postal" : "counter",
            Time(Received, 8, random), Time(due, 17, random: null), pending ? "" : Time(completed, 14, random), outcome,
            procedure.Fee.ToString(CultureInfo.InvariantCulture), paid,
            Flag(random.NextDouble() < level + 0.2), "1", Flag(!pending && random.NextDouble() < level + 0.25),
            Flag(!pending && random.NextDouble() < level + 0.1), Flag(random.NextDouble() < level - 0.1), copy,
            pending || random.Next(3) > 0 ? "" : (random.NextDouble() < 0.75 + (0.2 * Skill) ? random.Next(4, 6) : random.Next(1, 4)).ToString(CultureInfo.InvariantCulture),
        ];
        return string.Join(',', cells);
    }

    private static string Flag(bool value) => value ? "1" : "0";

    private static string Time(DateOnly day, int hour, Random? random) => string.Create(
        CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}T{hour:00}:{random?.Next(0, 60) ?? 0:00}:00+07:00");
}
