using TthcModular.Packs.Catalogue;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Packs.Changes;

/// <summary>Compares what a pack brings with what it would bring.</summary>
internal static class PackDifference
{
    public static IReadOnlyList<PartChange> Between(PackEntry? before, PackEntry? after)
    {
        var old = Parts(before);
        var now = Parts(after);
        return
        [
            .. now.Where(part => !old.ContainsKey(part.Key)).Select(part => Change(part.Value, ChangeKind.New)),
            .. now.Where(part => old.TryGetValue(part.Key, out var was) && !SameContent.Of(was.Content, part.Value.Content)).Select(part => Change(part.Value, ChangeKind.Changed)),
            .. old.Where(part => !now.ContainsKey(part.Key)).Select(part => Change(part.Value, ChangeKind.Gone)),
        ];
    }

    private static PartChange Change(Part part, ChangeKind kind) => new(part.PlanType, part.Kind, part.Key, part.Name, kind);

    private static Dictionary<(string, PackPart, string), Part> Parts(PackEntry? entry)
    {
        var parts = new Dictionary<(string, PackPart, string), Part>();
        foreach (var part in PackPreview.Types(entry).SelectMany(Parts))
            parts.TryAdd((part.PlanType, part.Kind, part.Key), part);
        return parts;
    }

    private static IEnumerable<Part> Parts(InstalledPlanType installed)
    {
        var type = installed.Type;
        return
        [
            new(type.Key, PackPart.PlanType, type.Key, type.Name, (type.Name, type.Description, type.UsesResultInventory)),
            .. type.Indicators.Select(indicator => new Part(type.Key, PackPart.Indicator, indicator.Code, indicator.Name, indicator)),
            .. installed.Tasks.Select(task => new Part(type.Key, PackPart.Task, TaskKey(task), task.Title, task)),
            .. type.Calendars.Select(calendar => new Part(type.Key, PackPart.Calendar, calendar.Key, calendar.Name, calendar)),
            .. type.Scorecards.Select(card => new Part(type.Key, PackPart.Scorecard, card.Code, card.Name, card)),
            .. type.Settings.Select(field => new Part(type.Key, PackPart.Setting, field.Key, field.Name, field)),
            .. type.Reports.Select(view => new Part(type.Key, PackPart.Report, view.Key, view.Title, (view, installed.Templates.GetValueOrDefault(view.Template)))),
        ];
    }

    private static string TaskKey(TaskTemplate task) => task.Origin.Length == 0 ? task.Number : $"{task.Origin}/{task.Number}";

    private sealed record Part(string PlanType, PackPart Kind, string Key, string Name, object Content);
}
