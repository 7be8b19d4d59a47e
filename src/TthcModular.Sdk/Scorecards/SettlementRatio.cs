namespace TthcModular.Sdk.Scorecards;

/// <summary>A ratio of columns of form II.06a/VPCP/KSTT (Thông tư 01/2020/TT-VPCP), each added up.</summary>
/// <param name="Numerator">Columns above the line.</param>
/// <param name="Denominator">Columns below it.</param>
public sealed record SettlementRatio(IReadOnlyList<SettlementColumn> Numerator, IReadOnlyList<SettlementColumn> Denominator);

/// <summary>Columns of form II.06a; the number is the form's own.</summary>
public enum SettlementColumn
{
    /// <summary>Received, all.</summary>
    Received = 3,

    /// <summary>Received online in the span.</summary>
    Online = 4,

    /// <summary>Received at the counter or by post in the span.</summary>
    CounterAndPostal = 5,

    /// <summary>Carried over from the span before.</summary>
    CarriedOver = 6,

    /// <summary>Settled, all.</summary>
    Settled = 7,

    /// <summary>Settled before the due day.</summary>
    BeforeDue = 8,

    /// <summary>Settled on the due day, or without one.</summary>
    OnDue = 9,

    /// <summary>Settled after the due day.</summary>
    Late = 10,

    /// <summary>Open on the span's last day, all.</summary>
    Open = 11,

    /// <summary>Open and not yet due.</summary>
    WithinTime = 12,

    /// <summary>Open and overdue.</summary>
    Overdue = 13,
}
