using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Indicators;
using TthcModular.Figures.Records;
using TthcModular.Organisation;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Reports;
using TthcModular.Sdk.Scorecards;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Figures.Forms;

/// <summary>
/// Form II.06a from the records. It is read for the units that count on the span's last day, for all its columns alike: else
/// a unit that moved within the span would break the form's own sums.
/// </summary>
internal sealed class SettlementService(DbContext db, IOrganisation organisation, TimeProvider clock)
{
    private const string Total = "TỔNG CỘNG";
    private const string MeasurePrefix = "ii06a-";
    private const int MostCases = 1_000;

    public async Task<IReadOnlyList<FieldLine>> LinesAsync(SettlementQuery query, UnitScope scope, CancellationToken cancellation) =>
        await LinesAsync(await UnitsAsync(query, scope, cancellation), query.Span, query.Rules, cancellation);

    public async Task<SettlementForm> FormAsync(SettlementQuery query, UnitScope scope, CancellationToken cancellation)
    {
        var units = await UnitsAsync(query, scope, cancellation);
        var lines = await LinesAsync(units, query.Span, query.Rules, cancellation);
        var before = new Span(query.Span.From.AddDays(-query.Span.Days), query.Span.From.AddDays(-1));
        var linesBefore = await LinesAsync(units, before, query.Rules, cancellation);
        var reported = await ReportedAsync(query, scope, cancellation);
        var cells = reported.Where(row => (row.From, row.To) == (query.Span.From, query.Span.To)).Select(row => Cell(row, lines)).OfType<ReportedCell>().ToList();
        var openBefore = reported.Find(row => row.To == before.To && Parse(row.MeasureCode) is (SettlementColumn.Open, null))?.Value;
        return new SettlementForm(lines, SettlementRelations.Check(lines, linesBefore, cells, openBefore), cells);
    }

    /// <summary>The form's last line for several units, in one query.</summary>
    public async Task<IReadOnlyDictionary<int, SettlementLine>> TotalsAsync(
        IReadOnlyList<int> unitIds, Span span, TreeMode tree, SettlementRules rules, CancellationToken cancellation)
    {
        var scopes = await ScopesAsync(tree, cancellation);
        var members = unitIds.Distinct().ToDictionary(id => id, id => LastOf(scopes, id, span));
        int[] everyone = [.. members.Values.SelectMany(ids => ids).Distinct()];
        var cases = SettlementCases.Of(db.Set<CaseRow>().Where(row => EF.Parameter(everyone).Contains(row.UnitId)), span, rules);
        var byUnit = await SettlementCases.Counted(cases, row => row.UnitId, span).ToDictionaryAsync(count => count.Key, count => count.Line(Total), cancellation);
        return members.ToDictionary(
            member => member.Key,
            member => member.Value.Select(byUnit.GetValueOrDefault).OfType<SettlementLine>().Sum(Total));
    }

    public async Task<RecordPage> CasesAsync(SettlementCell cell, UnitScope scope, CancellationToken cancellation)
    {
        var units = await UnitsAsync(cell.Form, scope, cancellation);
        var limit = Math.Clamp(cell.Limit, 1, MostCases);
        var cases = SettlementCases.Of(db.Set<CaseRow>().AsNoTracking().Where(row => EF.Parameter(units).Contains(row.UnitId)), cell.Form.Span, cell.Form.Rules);
        cases = SettlementCases.In(cases, cell.Column, cell.Form.Span);
        if (cell.Field is { } field)
            cases = field.Length == 0 ? cases.Where(row => row.FieldCode == null || row.FieldCode == "") : cases.Where(row => row.FieldCode == field);
        if (cell.After is { } after)
            cases = cases.Where(Conditions.After<CaseRow>(after));
        var found = await cases.OrderBy(row => row.Code).Take(limit + 1).ToListAsync(cancellation);
        var page = found.Take(limit).ToList();
        var columns = RecordColumns.Cases(await organisation.TreeAsync(cancellation));
        return new RecordPage(columns.Names, [.. page.Select(columns.Values)], found.Count > limit ? page[^1].Code : null);
    }

    private async Task<IReadOnlyList<FieldLine>> LinesAsync(int[] units, Span span, SettlementRules rules, CancellationToken cancellation)
    {
        var cases = SettlementCases.Of(db.Set<CaseRow>().Where(row => EF.Parameter(units).Contains(row.UnitId)), span, rules);
        var counts = await SettlementCases.Counted(cases, row => row.FieldCode ?? "", span).ToListAsync(cancellation);
        var lines = counts
            .OrderBy(count => count.Key.Length == 0)
            .ThenBy(count => count.Key, StringComparer.Ordinal)
            .Select(count => new FieldLine(count.Key, count.Line(FieldNames.Of(count.Key))))
            .ToList();
        return [.. lines, new FieldLine(Field: null, lines.Select(line => line.Line).Sum(Total))];
    }

    private async Task<List<ObservationRow>> ReportedAsync(SettlementQuery query, UnitScope scope, CancellationToken cancellation)
    {
        if (!scope.Allows(query.Unit.Id))
            return [];
        var (from, to, before) = (query.Span.From, query.Span.To, query.Span.From.AddDays(-1));
        return await db.Set<ObservationRow>().AsNoTracking()
            .Where(row => row.UnitId == query.Unit.Id && row.MeasureCode.StartsWith(MeasurePrefix) && ((row.From == from && row.To == to) || row.To == before))
            .OrderByDescending(row => row.From)
            .ToListAsync(cancellation);
    }

    private static ReportedCell? Cell(ObservationRow row, IReadOnlyList<FieldLine> lines) => Parse(row.MeasureCode) is var (column, field)
        ? new ReportedCell(field, column, row.Value, lines.FirstOrDefault(line => line.Field == field)?.Line[column] ?? 0)
        : null;

    /// <summary>Column and field of an observation's code: <c>ii06a-7</c>, <c>ii06a-7-land</c>.</summary>
    private static (SettlementColumn Column, string? Field)? Parse(string code)
    {
        var parts = code[MeasurePrefix.Length..].Split('-', 2);
        return int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Enum.IsDefined((SettlementColumn)number)
            ? ((SettlementColumn)number, parts.Length > 1 ? parts[1] : null)
            : null;
    }

    private async Task<int[]> UnitsAsync(SettlementQuery query, UnitScope scope, CancellationToken cancellation) =>
        [.. LastOf(await ScopesAsync(query.Tree, cancellation), query.Unit.Id, query.Span).Where(scope.Allows)];

    private async Task<FigureScopes> ScopesAsync(TreeMode tree, CancellationToken cancellation) =>
        new(await organisation.TreeAsync(cancellation), tree, clock.Today());

    private static IReadOnlyList<int> LastOf(FigureScopes scopes, int unitId, Span span) =>
        scopes.Of(unitId, span, UnitGroups.Any) is [.., var last] ? last.UnitIds : [];
}
