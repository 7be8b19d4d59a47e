using System.Globalization;
using TthcModular.Organisation.Units;
using TthcModular.Packs.Catalogue;
using TthcModular.Sdk.Indicators;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Web.Demo;

/// <summary>
/// Invented records for the demonstration's units, from the year's first day to the demonstration's day. The same tree
/// and day give the same rows. No row stands for a real case, person or result.
/// </summary>
internal sealed class DemoRecords(OrganisationTree tree, PackCatalogue catalogue, DateOnly today)
{
    private const int Seed = 20241115;

    private readonly DateOnly first = new(today.Year, 1, 1);
    private readonly IReadOnlyList<Unit> offices = [.. tree.Units
        .Where(unit => unit.ExistsOn(today) && tree.IsIn(unit, UnitGroups.Communes | UnitGroups.JusticeOffices, today))
        .OrderBy(unit => unit.Code, StringComparer.Ordinal)];

    public IEnumerable<string> Cases()
    {
        yield return DemoCase.Header;
        foreach (var (office, index) in offices.Select((office, index) => (office, index)))
        {
            var random = new Random(Seed + index);
            var skill = random.NextDouble();
            var number = 0;
            for (var day = first; day <= today; day = day.AddDays(1))
            {
                if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                    continue;
                for (var left = random.Next(-2, 3); left > 0; left--)
                    yield return new DemoCase(office, day, ++number, skill, Elapsed(day), today).Line(random);
            }
        }
    }

    public IEnumerable<string> Feedback()
    {
        yield return "feedback_code,unit_code,received_at,due_at,answered_at,published";
        var random = new Random(Seed);
        foreach (var (office, index) in offices.Select((office, index) => (office, index)))
        {
            for (var i = 0; i < random.Next(0, 4); i++)
            {
                var received = first.AddDays(random.Next(0, today.DayNumber - first.DayNumber));
                var due = received.AddDays(10);
                var answered = received.AddDays(random.Next(2, 13));
                var answer = answered <= today ? $"{Day(answered)}T15:00:00+07:00" : "";
                yield return $"PAKN-{index:000}-{i},{office.Code},{Day(received)}T09:00:00+07:00,{Day(due)}T17:00:00+07:00,{answer},{(answer.Length > 0 ? 1 : 0)}";
            }
        }
    }

    public IEnumerable<string> Results()
    {
        yield return "result_code,unit_code,procedure_code,holder_id,number,issued_on,valid_until,digitised_on,signed,storage_ref";
        foreach (var (office, index) in offices.Select((office, index) => (office, index)))
        {
            var random = new Random(Seed + (1000 * index));
            for (var i = 1; i <= 60; i++)
            {
                var issued = new DateOnly(random.Next(2015, today.Year), random.Next(1, 13), random.Next(1, 28));
                var until = random.Next(3) == 0 ? Day(issued.AddYears(random.Next(8, 16))) : "";
                var digitised = random.Next(100) < 62 ? Day(first.AddDays(random.Next(0, today.DayNumber - first.DayNumber))) : "";
                var signed = digitised.Length > 0 && random.Next(100) < 70 ? 1 : 0;
                yield return $"KQ-{office.Code}-{i:0000},{office.Code},{DemoCase.ProcedureOf(i).Code},,{i}/QĐ-UBND,{Day(issued)},{until},{digitised},{signed},";
            }
        }
    }

    /// <summary>Every figure that some installed indicator wants reported, by quarter and unit.</summary>
    public IEnumerable<string> Observations()
    {
        yield return "unit_code,measure_code,from,to,value,note";
        var pairs = catalogue.PlanTypes
            .SelectMany(type => type.Type.Indicators)
            .SelectMany(indicator => indicator.Editions.Select(edition => (indicator, edition)))
            .Where(pair => pair.edition.Denominator is Measure.Reported)
            .DistinctBy(pair => pair.edition.Denominator!.Key + pair.edition.Numerator.Key, StringComparer.Ordinal)
            .OrderBy(pair => pair.indicator.Code, StringComparer.Ordinal)
            .ToList();
        var random = new Random(Seed);
        foreach (var office in offices.Where(office => office.Kind == UnitKind.Commune))
        {
            for (var from = first; from <= today; from = from.AddMonths(3))
            {
                foreach (var (indicator, edition) in pairs)
                {
                    foreach (var line in Reported(indicator, edition, random))
                        yield return $"{office.Code},{line.Code},{Day(from)},{Day(from.AddMonths(3).AddDays(-1))},{line.Value.ToString(CultureInfo.InvariantCulture)},Số liệu trình diễn";
                }
            }
        }
    }

    private static IEnumerable<(string Code, int Value)> Reported(Indicator indicator, IndicatorEdition edition, Random random)
    {
        var whole = edition.Numerator is Measure.Reported ? random.Next(20, 200) : random.Next(2, 5);
        yield return (((Measure.Reported)edition.Denominator!).Code, whole);
        if (edition.Numerator is not Measure.Reported numerator)
            yield break;
        var part = indicator.Unit switch
        {
            { Scale: 100 } => whole * random.Next(55, 101) / 100,
            { Symbol: "lần" } => whole + random.Next(0, whole),
            _ => whole * random.Next(8, 30),
        };
        yield return (numerator.Code, part);
    }

    private double Elapsed(DateOnly day) => (day.DayNumber - first.DayNumber) / (double)(today.DayNumber - first.DayNumber + 1);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
