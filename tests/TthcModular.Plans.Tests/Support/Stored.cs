using System.Text.Json;
using TthcModular.Plans.Indicators;
using TthcModular.Plans.Plans;
using TthcModular.Plans.Tasks;

namespace TthcModular.Plans.Tests.Support;

/// <summary>All rows of the module as text, to see whether anything changed.</summary>
internal static class Stored
{
    public static async Task<string> OfAsync(PlansHost host) => string.Join(
        '\n',
        Lines(await host.RowsAsync<PlanRow>()).Concat(Lines(await host.RowsAsync<TaskRow>())).Concat(Lines(await host.RowsAsync<AssignmentRow>()))
            .Concat(Lines(await host.RowsAsync<ProgressRow>())).Concat(Lines(await host.RowsAsync<PlanIndicatorRow>()))
            .Concat(Lines(await host.RowsAsync<TargetRow>())).Concat(Lines(await host.RowsAsync<DutyRow>())));

    private static IEnumerable<string> Lines<TRow>(IEnumerable<TRow> rows) =>
        rows.Select(row => $"{typeof(TRow).Name} {JsonSerializer.Serialize(row)}").Order(StringComparer.Ordinal);
}
