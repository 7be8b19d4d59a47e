using Microsoft.AspNetCore.Identity;

namespace TthcModular.Access.Accounts;

/// <summary>An account. What it may do follows from its <see cref="RoleAssignment"/>s.</summary>
public sealed class Account : IdentityUser<int>
{
    /// <summary>The person's name as shown.</summary>
    public required string DisplayName { get; set; }

    /// <summary>Position, such as 'Công chức Văn phòng – Thống kê'.</summary>
    public string Position { get; set; } = "";

    public bool IsDisabled { get; set; }
}

/// <summary>A role held for one unit and everything under it.</summary>
public sealed class RoleAssignment
{
    public int Id { get; set; }
    public required int AccountId { get; set; }
    public required Role Role { get; set; }

    /// <summary>The unit; null: the whole installation.</summary>
    public int? UnitId { get; set; }
}

/// <summary>Roles of product.md, the wider ones later.</summary>
public enum Role
{
    /// <summary>Sees figures, tasks and reports of the unit.</summary>
    Reader,

    /// <summary>Cán bộ, công chức: reports progress, uploads figures.</summary>
    Officer,

    /// <summary>Lãnh đạo đơn vị: approves what goes out.</summary>
    UnitLeader,

    /// <summary>Đầu mối: issues plans, assigns, consolidates.</summary>
    Coordinator,

    /// <summary>Quản trị huyện: plan types, targets, settings of the district.</summary>
    DistrictAdmin,

    /// <summary>Quản trị tỉnh: units, accounts, packs.</summary>
    ProvinceAdmin,
}
