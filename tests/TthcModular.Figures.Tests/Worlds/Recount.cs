using System.Globalization;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Figures.Tests.Worlds;

/// <summary>
/// The table of data-contracts once more, in plain LINQ over the lines of the files: what every figure has to equal.
/// Only the reading 'as it was' is recounted.
/// </summary>
internal sealed class Recount(
    IReadOnlyCollection<CaseLine> cases, IReadOnlyCollection<FeedbackLine> feedback, IReadOnlyCollection<ResultLine> results, IReadOnlyCollection<ObservationLine> observations)
{
    private static readonly string[] SumCodes =
    [
        "no-resubmission-rate", "electronic-transfer-rate", "e-system-processing-rate", "signed-input-rate", "waiting-time-minutes",
        "handling-time-minutes", "data-entry-count", "digitisation-annual-increase", "digitisation-unit-coverage-annual-increase",
    ];

    public (decimal? Numerator, decimal? Denominator) Of(string code, string? breakdown, string unit, Span span)
    {
        bool Received(CaseLine line) => Counts(line.Unit, World.Day(line.Received), unit, span, breakdown);
        bool Completed(CaseLine line) => line.Completed.Length > 0 && Counts(line.Unit, World.Day(line.Completed), unit, span, breakdown);
        return code switch
        {
            "online-payment-rate" => Rate(cases.Where(Received).Where(c => c.Payment is "online" or "cash"), c => c.Payment == "online"),
            "online-submission-rate" => Rate(cases.Where(Received).Where(c => breakdown is null || c.Level == breakdown), c => c.Channel == "online"),
            "online-service-rate" => Rate(cases.Where(Received).Where(c => c.Level is "full" or "partial"), c => c.Channel == "online"),
            "digitisation-rate" => Rate(cases.Where(Completed), c => Yes(c.InputDigitised) && (!Required(c) || Yes(c.ResultDigitised))),
            "electronic-result-rate" => Rate(cases.Where(Completed).Where(c => c.Outcome == "granted" && Required(c)), c => Yes(c.ResultElectronic)),
            "e-certified-copy-usage-rate" => Rate(cases.Where(Received).Where(c => c.Copy is "paper" or "electronic"), c => c.Copy == "electronic"),
            "e-certified-copy-supply-rate" => Supply(unit, span),
            "data-reuse-rate" => Rate(cases.Where(Received), c => Yes(c.Reused)),
            "on-time-settlement-rate" => Rate(cases.Where(Completed).Where(c => c.Due.Length > 0), c => string.CompareOrdinal(c.Completed, c.Due) <= 0),
            "satisfaction-rate" => Rate(
                cases.Where(Completed).Where(c => c.Satisfaction.Length > 0 && (breakdown is null || c.Field is "land" or "construction" or "investment")),
                c => c.Satisfaction is "4" or "5"),
            "feedback-on-time-rate" => Rate(
                feedback.Where(f => Counts(f.Unit, World.Day(f.Due), unit, span, breakdown)),
                f => f.Answered.Length > 0 && string.CompareOrdinal(f.Answered, f.Due) <= 0),
            "results-digitised-rate" => Rate(
                results.Where(r => Standing(r, unit, span.To, breakdown) && World.Day(r.Issued) <= span.To && (r.Until.Length == 0 || World.Day(r.Until) >= span.To)),
                r => r.Digitised.Length > 0 && World.Day(r.Digitised) <= span.To),
            "signed-result-rate" => Rate(
                results.Where(r => Standing(r, unit, span.To, breakdown) && r.Digitised.Length > 0 && World.Day(r.Digitised) <= span.To), r => r.Signed == "1"),
            "publicity-rate" => (Latest("procedures-published", unit, span, breakdown), Latest("procedures-in-authority", unit, span, breakdown)),
            "no-resubmission-rate" => (Sum("cases-without-resubmission", unit, span, breakdown), Sum("cases-with-earlier-result", unit, span, breakdown)),
            "officer-productivity" => (cases.Count(Completed), Latest("one-stop-officers", unit, span, breakdown)),
            "task-completion-rate" => (null, null),
            _ when SumCodes.Contains(code, StringComparer.Ordinal) => (Sum($"{code}-numerator", unit, span, breakdown), Sum($"{code}-denominator", unit, span, breakdown)),
            "one-stop-coverage-rate" or "one-stop-brand-identity-rate" or "digitisation-unit-coverage-rate" =>
                (Latest($"{code}-numerator", unit, span, breakdown), Latest($"{code}-denominator", unit, span, breakdown)),
            _ => throw new ArgumentOutOfRangeException(nameof(code), code, "The recount does not know this indicator."),
        };
    }

    private static (decimal?, decimal?) Rate<TLine>(IEnumerable<TLine> counted, Func<TLine, bool> isTop)
    {
        var all = counted.ToList();
        return (all.Count(isTop), all.Count);
    }

    private static bool Yes(string flag) => flag is "1" or "true";

    /// <summary>An empty cell means that a result is prescribed.</summary>
    private static bool Required(CaseLine line) => line.ResultRequired != "0";

    private static bool Counts(string of, DateOnly day, string unit, Span span, string? breakdown) =>
        span.From <= day && day <= span.To && World.IsUnder(of, unit, day) && IsLevel(of, breakdown);

    private static bool Standing(ResultLine line, string unit, DateOnly day, string? breakdown) => World.IsUnder(line.Unit, unit, day) && IsLevel(line.Unit, breakdown);

    private static bool IsLevel(string unit, string? breakdown) => breakdown switch
    {
        "district-and-commune-level" => World.Level(unit) is "district-level" or "commune-level",
        "province-level" or "district-level" or "commune-level" => World.Level(unit) == breakdown,
        _ => true,
    };

    private (decimal?, decimal?) Supply(string unit, Span span)
    {
        var certifying = World.Existing(span.To).Where(candidate => World.IsUnder(candidate, unit, span.To) && World.Certifies(candidate)).ToList();
        var supplying = certifying.Count(candidate => cases.Any(c => c.Copy == "electronic" && Counts(c.Unit, World.Day(c.Received), candidate, span, breakdown: null)));
        return (supplying, certifying.Count);
    }

    private decimal? Latest(string measure, string unit, Span span, string? breakdown) => Total(observations
        .Where(o => o.Measure == measure && World.Day(o.From) <= span.To && World.Day(o.To) >= span.From)
        .GroupBy(o => o.Unit, StringComparer.Ordinal)
        .Select(group => group.OrderBy(o => o.To, StringComparer.Ordinal).ThenBy(o => o.From, StringComparer.Ordinal).Last())
        .Where(o => World.IsUnder(o.Unit, unit, World.Day(o.To) < span.To ? World.Day(o.To) : span.To) && IsLevel(o.Unit, breakdown)));

    private decimal? Sum(string measure, string unit, Span span, string? breakdown)
    {
        var taken = new List<ObservationLine>();
        var inside = observations
            .Where(o => o.Measure == measure && World.Day(o.From) >= span.From && World.Day(o.To) <= span.To)
            .OrderByDescending(o => World.Day(o.To).DayNumber - World.Day(o.From).DayNumber)
            .ThenBy(o => o.From, StringComparer.Ordinal);
        foreach (var line in inside)
        {
            var overlaps = taken.Any(o => o.Unit == line.Unit && World.Day(o.From) <= World.Day(line.To) && World.Day(line.From) <= World.Day(o.To));
            if (!overlaps)
                taken.Add(line);
        }

        return Total(taken.Where(o => World.IsUnder(o.Unit, unit, World.Day(o.To)) && IsLevel(o.Unit, breakdown)));
    }

    private static decimal? Total(IEnumerable<ObservationLine> lines)
    {
        var values = lines.Select(line => decimal.Parse(line.Value, CultureInfo.InvariantCulture)).ToList();
        return values.Count == 0 ? null : values.Sum();
    }
}
