using TthcModular.Figures.Indicators;
using TthcModular.Organisation.Scopes;

namespace TthcModular.Plans.Tests.Support;

/// <summary>Gives figures that a test set by code, breakdown and unit, and remembers what was asked.</summary>
internal sealed class FiguresDouble : IFigures
{
    private readonly Dictionary<(string Code, string? Breakdown, int? Unit), decimal> values = [];

    public List<FigureQuery> Asked { get; } = [];

    /// <summary>What every figure is said to be computed from.</summary>
    public FigureInputs Inputs { get; set; } = new("definition", "scope", Observations: null, MadeOf.Records, MadeOf.Records);

    /// <summary>The denominator of every figure.</summary>
    public decimal Denominator { get; set; } = 1;

    public void Set(string code, decimal value, string? breakdown = null, int? unit = null) => values[(code, breakdown, unit)] = value;

    public Task<IReadOnlyList<Figure>> EvaluateAsync(FigureQuery query, UnitScope scope, CancellationToken cancellation)
    {
        Asked.Add(query);
        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            .. from request in query.Indicators
               from unit in query.UnitIds.Where(scope.Allows)
               from span in query.Spans
               let value = Value(request, unit)
               select new Figure(request.Indicator.Code, request.Breakdown, unit, span, value, Denominator, value, "2020", DateTimeOffset.UnixEpoch)
               {
                   Inputs = query.WithInputs ? Inputs : null,
               },
        ]);
    }

    public Task<RecordPage> RecordsAsync(RecordQuery query, UnitScope scope, CancellationToken cancellation) => throw new NotSupportedException();

    private decimal? Value(IndicatorRequest request, int unit)
    {
        if (values.TryGetValue((request.Indicator.Code, request.Breakdown, unit), out var own))
            return own;
        return values.TryGetValue((request.Indicator.Code, request.Breakdown, Unit: null), out var shared) ? shared : null;
    }
}
