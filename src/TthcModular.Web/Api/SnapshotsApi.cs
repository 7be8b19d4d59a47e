using System.Text;
using TthcModular.Organisation.Results;
using TthcModular.Plans.Snapshots;
using TthcModular.Web.Features.Snapshots;

namespace TthcModular.Web.Api;

internal static class SnapshotsApi
{
    public static void MapSnapshots(this RouteGroupBuilder api)
    {
        api.MapGet("/plans/{slug}/snapshots", ListAsync).WithSummary("Các bản chốt số liệu của kế hoạch");
        api.MapGet("/plans/{slug}/snapshots/{id:int}", FindAsync).WithSummary("Một bản chốt số liệu: nội dung gốc (JSON), hoặc format=csv");
        api.MapGet("/plans/{slug}/snapshots/{id:int}/diff", CompareAsync).WithSummary("Các ô khác nhau so với một bản chốt sau (with), kèm nguyên nhân");
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, string slug, string? cursor, int? limit, ISnapshots snapshots, PlanReader reader, CancellationToken cancellation)
    {
        var plan = await reader.PlanAsync(slug, cancellation);
        if (!plan.IsSuccess)
            return plan.Refusal.Problem();
        var listed = await snapshots.ListAsync(plan.Value.Id, await reader.ScopeAsync(cancellation), cancellation);
        return Answering.Page(context, listed.Select(SnapshotAnswer.Of), snapshot => $"{snapshot.Id}", cursor, limit);
    }

    private static async Task<IResult> FindAsync(string slug, int id, string? format, ISnapshots snapshots, PlanReader reader, CancellationToken cancellation)
    {
        var plan = await reader.PlanAsync(slug, cancellation);
        if (!plan.IsSuccess)
            return plan.Refusal.Problem();
        if (await snapshots.FindAsync(id, await reader.ScopeAsync(cancellation), cancellation) is not { } found || found.Summary.PlanId != plan.Value.Id)
            return NotFound(id).Problem();
        return format switch
        {
            null or "json" => TypedResults.Bytes(Encoding.UTF8.GetBytes(found.Json), "application/json; charset=utf-8"),
            "csv" => TypedResults.Bytes(SnapshotFiles.Csv(found), "text/csv; charset=utf-8", $"snapshot-{id}.csv"),
            _ => new Refusal("bad-format", $"Không có định dạng '{format}'; dùng: json, csv.").Problem(),
        };
    }

    private static async Task<IResult> CompareAsync(string slug, int id, int with, ISnapshots snapshots, PlanReader reader, CancellationToken cancellation)
    {
        var plan = await reader.PlanAsync(slug, cancellation);
        if (!plan.IsSuccess)
            return plan.Refusal.Problem();
        var compared = await snapshots.CompareAsync(id, with, await reader.ScopeAsync(cancellation), cancellation);
        return compared is { IsSuccess: true } && compared.Value.Before.PlanId != plan.Value.Id ? NotFound(id).Problem() : compared.Answer(DifferenceAnswer.Of);
    }

    private static Refusal NotFound(int id) => new("snapshot-not-found", $"Không có bản chốt số liệu {id} mà bạn được xem.", RefusalKind.NotFound);
}

/// <summary>A snapshot in a list, the same in API and command line.</summary>
internal sealed record SnapshotAnswer(
    int Id, UnitName Unit, DateOnly From, DateOnly To, int Version, DateTimeOffset TakenAt, string Account, string Reason, int Cells, string Hash)
{
    public static SnapshotAnswer Of(SnapshotSummary snapshot) => new(
        snapshot.Id, UnitName.Of(snapshot.Unit), snapshot.Span.From, snapshot.Span.To, snapshot.Version, snapshot.TakenAt, snapshot.Account, snapshot.Reason,
        snapshot.Cells, snapshot.Hash);
}

/// <summary>What differs between two snapshots.</summary>
internal sealed record DifferenceAnswer(SnapshotAnswer Before, SnapshotAnswer After, int Same, IReadOnlyList<ChangeAnswer> Changed)
{
    public static DifferenceAnswer Of(SnapshotComparison comparison) => new(
        SnapshotAnswer.Of(comparison.Before), SnapshotAnswer.Of(comparison.After), comparison.Same, [.. comparison.Changed.Select(ChangeAnswer.Of)]);
}

/// <summary>A cell that differs.</summary>
internal sealed record ChangeAnswer(string Unit, string Number, string Code, string? Breakdown, LockedAnswer? Before, LockedAnswer? After, IReadOnlyList<string> Causes)
{
    public static ChangeAnswer Of(ChangedCell changed) => new(
        changed.Unit.Code, changed.Line.Number, changed.Line.Code, changed.Line.Breakdown, LockedAnswer.Of(changed.Before, changed.LineBefore),
        LockedAnswer.Of(changed.After, changed.Line), [.. changed.Causes.Select(cause => Codes.Of(cause))]);
}

/// <summary>A locked figure.</summary>
internal sealed record LockedAnswer(decimal? Numerator, decimal? Denominator, decimal? Value, decimal? Target, string Status, string? Edition)
{
    public static LockedAnswer? Of(LockedCell? cell, LockedLine? line) =>
        cell is null ? null : new LockedAnswer(cell.Numerator, cell.Denominator, cell.Shown, line?.Target, Codes.Of(cell.Status), line?.Edition);
}
