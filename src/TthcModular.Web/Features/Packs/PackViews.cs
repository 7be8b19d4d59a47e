using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Changes;
using TthcModular.Packs.Host;
using TthcModular.Packs.Register;

namespace TthcModular.Web.Features.Packs;

/// <summary>The packs found.</summary>
/// <param name="Packs">With their states.</param>
/// <param name="Overview">What is kept and decided; null: the viewer may not manage packs.</param>
public sealed record PackList(IReadOnlyList<PackEntry> Packs, PackOverview? Overview)
{
    public bool MayManage => Overview is not null;

    /// <summary>Where a pack changed an edition without naming a new one.</summary>
    public IReadOnlyList<string> Contradictions { get; init; } = [];

    /// <summary>Versions kept of packs that are not in force.</summary>
    public IEnumerable<PackVersion> Waiting => Overview?.Register.Versions
        .Where(version => Packs.All(pack => !string.Equals(pack.Id, version.PackId, StringComparison.OrdinalIgnoreCase))) ?? [];
}

/// <summary>One pack: its versions and its history.</summary>
public sealed record PackPage(string Id, PackEntry? Pack, PackOverview Overview, IReadOnlyList<PackEvent> History)
{
    public string? BesideHost => Overview.BesideHost.GetValueOrDefault(Id);
}

/// <summary>A step to decide on.</summary>
public sealed record PackDecision(PackMove Move, PackSheet Sheet);

/// <summary>The form that hands in a pack.</summary>
public sealed record UploadInput
{
    [Required(ErrorMessage = "Chọn tệp .tthcpack.")]
    [BindProperty(Name = "tep")]
    public IFormFile? File { get; init; }

    [BindProperty(Name = "khong-chu-ky")]
    public bool AcceptsUnsigned { get; init; }
}

/// <summary>The form that confirms a step.</summary>
public sealed record MoveInput
{
    [BindProperty(Name = "phien-ban")]
    [StringLength(64)]
    public string? Version { get; init; }

    [BindProperty(Name = "ly-do")]
    [StringLength(500, ErrorMessage = "Lý do dài quá 500 ký tự.")]
    public string? Reason { get; init; }
}
