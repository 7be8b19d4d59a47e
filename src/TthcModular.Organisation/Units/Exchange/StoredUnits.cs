using Microsoft.EntityFrameworkCore;

namespace TthcModular.Organisation.Units.Exchange;

/// <summary>The units as the database holds them, tracked for change.</summary>
internal sealed class StoredUnits
{
    private readonly DbContext db;
    private readonly Dictionary<string, UnitRow> byCode;
    private readonly Dictionary<int, UnitRow> byId;

    private StoredUnits(DbContext db, List<UnitRow> units, List<MembershipRow> memberships, List<SuccessionRow> successions)
    {
        this.db = db;
        Rows = units;
        byCode = units.ToDictionary(unit => unit.Code, StringComparer.OrdinalIgnoreCase);
        byId = units.ToDictionary(unit => unit.Id);
        Memberships = memberships.OrderBy(membership => membership.ValidFrom ?? DateOnly.MinValue).ToLookup(membership => membership.UnitId);
        Successions = successions.ToLookup(succession => succession.OldId);
    }

    public List<UnitRow> Rows { get; }

    /// <summary>Memberships by unit, the earliest first.</summary>
    public ILookup<int, MembershipRow> Memberships { get; }

    public ILookup<int, SuccessionRow> Successions { get; }

    public static async Task<StoredUnits> LoadAsync(DbContext db, CancellationToken cancellation) => new(
        db,
        await db.Set<UnitRow>().ToListAsync(cancellation),
        await db.Set<MembershipRow>().ToListAsync(cancellation),
        await db.Set<SuccessionRow>().ToListAsync(cancellation));

    public UnitRow? Find(string code) => byCode.GetValueOrDefault(code);

    public UnitRow this[int id] => byId[id];

    /// <summary>The parent the unit stands or stood under last.</summary>
    public UnitRow? ParentOf(UnitRow unit) => Memberships[unit.Id].LastOrDefault() is { } membership ? byId[membership.ParentId] : null;

    public void Add(UnitRow unit)
    {
        db.Add(unit);
        Rows.Add(unit);
        byCode[unit.Code] = unit;
    }
}
