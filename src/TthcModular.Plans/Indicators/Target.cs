namespace TthcModular.Plans.Indicators;

/// <summary>How a value is held against a target.</summary>
public enum Comparator
{
    /// <summary>At least (không thấp hơn).</summary>
    AtLeast,

    /// <summary>At most (không quá).</summary>
    AtMost,
}

/// <summary>Where an indicator stands on a day.</summary>
public enum IndicatorStatus
{
    /// <summary>Chưa phát sinh, chưa có số liệu.</summary>
    NoData,

    /// <summary>Đạt: the final target's value is reached.</summary>
    Met,

    /// <summary>Đúng tiến độ: on the right side of the line to the target.</summary>
    OnCourse,

    /// <summary>Chậm: on the wrong side of the line.</summary>
    Behind,

    /// <summary>The plan sets no target.</summary>
    NoTarget,
}
