using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Access.Accounts;
using TthcModular.Organisation.Units;
using TthcModular.Plans;
using TthcModular.Plans.Tasks;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Tasks;

/// <summary>Filters of the list, as the address carries them.</summary>
public sealed record TaskFilter
{
    [FromQuery(Name = "ke-hoach")]
    public string? Plan { get; init; }

    [FromQuery(Name = "nhiem-vu")]
    public int? Task { get; init; }

    [FromQuery(Name = "don-vi")]
    public string? Unit { get; init; }

    [FromQuery(Name = "tinh-trang")]
    public Standing? Standing { get; init; }

    [FromQuery(Name = "sau")]
    public int? After { get; init; }

    public AssignmentFilter Query(int? unitId, int limit) => new()
    {
        Plan = string.IsNullOrEmpty(Plan) ? null : Plan,
        TaskId = Task,
        UnitId = unitId,
        Standing = Standing,
        AfterId = After,
        Limit = limit,
    };

    /// <summary>The list's address with these filters, from a place on.</summary>
    public string Address(int? after)
    {
        var parts = new[]
        {
            ("ke-hoach", Plan), ("nhiem-vu", Task?.ToString(CultureInfo.InvariantCulture)), ("don-vi", Unit), ("tinh-trang", Standing?.ToString()),
            ("sau", after?.ToString(CultureInfo.InvariantCulture)),
        };
        var query = string.Join('&', parts.Where(part => !string.IsNullOrEmpty(part.Item2)).Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2!)}"));
        return query.Length == 0 ? "~/viec-cua-toi" : $"~/viec-cua-toi?{query}";
    }
}

/// <summary>The list of assignments.</summary>
public sealed record TaskList(
    TaskFilter Filter, Unit? Unit, IReadOnlyList<Assignment> Found, bool HasMore, IReadOnlyList<PlanSummary> Plans, Sight Sight)
{
    public string? First => Filter.After is null ? null : Filter.Address(after: null);

    public string? Next => HasMore ? Filter.Address(Found[^1].Id) : null;

    /// <summary>Units that may be picked: those the viewer sees, when not too many.</summary>
    public IReadOnlyList<UnitOption> Units => [.. Sight.Tree.RootsOn(Sight.Today)
        .SelectMany(root => UnitChoice.Under(root, code: null, Sight.Today, Sight).Options)];
}

/// <summary>The form by which a unit reports progress.</summary>
public sealed record ProgressInput
{
    public int Version { get; init; }

    [Required(ErrorMessage = "Chọn tình trạng.")]
    public AssignmentStatus Status { get; init; }

    [Range(0, 100, ErrorMessage = "Tỷ lệ hoàn thành là số nguyên từ 0 đến 100.")]
    public int Percent { get; init; }

    [MaxLength(4000, ErrorMessage = "Nội dung dài quá 4.000 ký tự. Hãy rút gọn, phần chi tiết gửi kèm minh chứng.")]
    public string? Statement { get; init; }
}

/// <summary>One assignment with its history and form.</summary>
public sealed record TaskPage(AssignmentDetails Details, ProgressInput Input, bool MayReport)
{
    /// <summary>The assignment changed while the form was open.</summary>
    public bool SomeoneWasFirst { get; init; }

    public Assignment Assignment => Details.Assignment;

    /// <summary>The page with what was typed kept, ready to be sent over the newest version.</summary>
    public TaskPage Again(ProgressInput typed) => this with
    {
        Input = typed with { Version = Assignment.Version },
        SomeoneWasFirst = Assignment.Version != typed.Version,
    };

    public static TaskPage Of(AssignmentDetails details, Sight sight)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(sight);
        var assignment = details.Assignment;
        var input = new ProgressInput { Version = assignment.Version, Status = assignment.Status, Percent = assignment.Percent, Statement = assignment.Statement };
        return new TaskPage(details, input, sight.Viewer.May(Role.Officer, assignment.Unit, sight.Tree, sight.Today));
    }
}
