namespace TthcModular.Plans.Tasks;

/// <summary>What a unit does for a task.</summary>
public enum AssignmentRole
{
    /// <summary>Chủ trì.</summary>
    Lead,

    /// <summary>Phối hợp.</summary>
    Coordinate,
}

/// <summary>What a unit says of its assignment. Whether it is late follows from the due day.</summary>
public enum AssignmentStatus
{
    /// <summary>Chưa thực hiện.</summary>
    NotStarted,

    /// <summary>Đang thực hiện.</summary>
    InProgress,

    /// <summary>Hoàn thành.</summary>
    Done,
}

/// <summary>Where an assignment or a task stands on a day.</summary>
public enum Standing
{
    /// <summary>Hoàn thành.</summary>
    Done,

    /// <summary>Quá hạn.</summary>
    Late,

    /// <summary>Sắp đến hạn: due within 7 days.</summary>
    DueSoon,

    /// <summary>Đang thực hiện.</summary>
    Running,

    /// <summary>Chưa thực hiện.</summary>
    NotStarted,
}
