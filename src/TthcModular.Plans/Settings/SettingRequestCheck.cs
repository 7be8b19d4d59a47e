using TthcModular.Sdk.Settings;

namespace TthcModular.Plans.Settings;

/// <summary>Holds a request against the declared fields: each value by itself, and all together as they would then hold.</summary>
public static class SettingRequestCheck
{
    /// <summary>What is wrong, field by field; empty when the values may be stored.</summary>
    public static IReadOnlyList<SettingProblem> Problems(this SettingBook book, SettingRequest request)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(request);
        if (book.Declared(request.PlanType) is not { } fields)
            return [];
        var byKey = fields.ToDictionary(field => field.Key, StringComparer.Ordinal);
        var alone = request.Values.Select(pair => Alone(pair.Key, pair.Value, byKey)).OfType<SettingProblem>().ToList();
        return alone.Count > 0 ? alone : Together(book, request, byKey);
    }

    private static SettingProblem? Alone(string key, string? value, Dictionary<string, SettingField> fields)
    {
        if (!fields.TryGetValue(key, out var field))
            return new SettingProblem(key, $"Loại kế hoạch này không có thiết lập '{key}'.");
        return value is not null && field.Check(field.Canonical(value)) is { } fault ? new SettingProblem(key, fault) : null;
    }

    private static List<SettingProblem> Together(SettingBook book, SettingRequest request, Dictionary<string, SettingField> fields)
    {
        var states = book.States(request.PlanType, request.Unit, request.ValidFrom).ToDictionary(state => state.Field.Key, StringComparer.Ordinal);
        var then = SettingValues.Of(states.Values.Select(state => state.Field), Stored);
        var problems = new List<SettingProblem>();
        foreach (var field in states.Values.Select(state => state.Field))
        {
            if (IsChanged(field) && request.Values[field.Key] is not null && field.OnlyWhen is { } condition && then.Text(condition.Key) != condition.Value)
                problems.Add(new SettingProblem(field.Key, $"'{field.Name}' chỉ đặt được khi '{fields[condition.Key].Name}' là '{fields[condition.Key].Words(condition.Value)}'."));
            else if (field.MoreThan is { } lower && (IsChanged(field) || IsChanged(fields[lower])) && then.Number(field.Key) <= then.Number(lower))
                problems.Add(new SettingProblem(field.Key, $"'{field.Name}' phải lớn hơn '{fields[lower].Name}' ({fields[lower].Words(then.Text(lower)!)})."));
        }

        return problems;

        bool IsChanged(SettingField field) => request.Values.TryGetValue(field.Key, out var value)
            && (value is null ? null : field.Canonical(value)) != states[field.Key].Own;

        string Stored(SettingField field)
        {
            if (!request.Values.TryGetValue(field.Key, out var value))
                return states[field.Key].Value;
            return value is null ? states[field.Key].Inherited : field.Canonical(value);
        }
    }
}
