namespace TthcModular.Organisation.DaysOff;

/// <summary>A day off, or a weekend day worked in exchange.</summary>
internal sealed class DayOffRow
{
    public required DateOnly Day { get; set; }
    public required DayOffKind Kind { get; set; }
    public required string Name { get; set; }
    public required string Source { get; set; }
}

/// <summary>Kinds of special days, named as in days-off.csv.</summary>
internal enum DayOffKind
{
    /// <summary>Public holiday (nghỉ lễ, tết).</summary>
    Holiday,

    /// <summary>Day off for a holiday that fell on a weekend (nghỉ bù).</summary>
    Compensation,

    /// <summary>Working day taken off in exchange (nghỉ hoán đổi).</summary>
    SwapOff,

    /// <summary>Weekend day worked in exchange (làm bù).</summary>
    SwapWork,
}
