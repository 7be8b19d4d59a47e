using Microsoft.EntityFrameworkCore;
using TthcModular.Figures.Records;
using TthcModular.Organisation;
using TthcModular.Organisation.Results;
using TthcModular.Sdk.Records;

namespace TthcModular.Figures.Sums;

/// <summary>
/// Recomputes every daily sum from the records, counted by the database itself instead of by the code that kept the
/// sums, and looks for rows that belong nowhere.
/// </summary>
internal sealed class SumsCheck(DbContext db, MeasureDefinitions definitions, IOrganisation organisation) : IIntegrityCheck
{
    public string Name => "Số đo theo ngày bằng tính lại từ hồ sơ";

    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellation)
    {
        var tree = await organisation.TreeAsync(cancellation);
        string Unit(int id) => tree.Find(id) is { } unit ? $"{unit.Code} ({unit.Name})" : $"số {id}";
        var kept = (await KeptMeasure.ReadAsync(db, definitions, cancellation)).ToLookup(measure => MeasureDefinitions.KindOf(measure.Measure));
        return
        [
            .. await new SumsRecount<CaseRow>(db, [.. kept[RecordKind.Cases]], Unit).FindAsync(cancellation),
            .. await new SumsRecount<FeedbackRow>(db, [.. kept[RecordKind.Feedback]], Unit).FindAsync(cancellation),
            .. await new SumsRecount<ResultRow>(db, [.. kept[RecordKind.Results]], Unit).FindAsync(cancellation),
            .. await OrphansAsync(id => tree.Find(id) is not null, cancellation),
        ];
    }

    private async Task<IEnumerable<string>> OrphansAsync(Func<int, bool> exists, CancellationToken cancellation)
    {
        var held = new List<(string Where, int UnitId)>();
        held.AddRange(await UnitsAsync("hồ sơ", db.Set<CaseRow>().Select(row => row.UnitId), cancellation));
        held.AddRange(await UnitsAsync("phản ánh, kiến nghị", db.Set<FeedbackRow>().Select(row => row.UnitId), cancellation));
        held.AddRange(await UnitsAsync("kết quả còn hiệu lực", db.Set<ResultRow>().Select(row => row.UnitId), cancellation));
        held.AddRange(await UnitsAsync("số liệu báo cáo", db.Set<ObservationRow>().Select(row => row.UnitId), cancellation));
        held.AddRange(await UnitsAsync("số đo theo ngày", db.Set<DailySumsRow>().Select(row => row.UnitId), cancellation));
        return held
            .Where(place => !exists(place.UnitId))
            .Select(place => $"Có {place.Where} của đơn vị số {place.UnitId} mà cây tổ chức không có.");
    }

    private static async Task<IEnumerable<(string Where, int UnitId)>> UnitsAsync(string where, IQueryable<int> units, CancellationToken cancellation) =>
        (await units.Distinct().ToListAsync(cancellation)).Select(unit => (where, unit));
}
