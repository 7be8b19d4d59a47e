using TthcModular.Sdk;
using TthcModular.Sdk.Settings;

namespace TthcModular.Packs.Contracts.Rules;

/// <summary>What a plan type's settings have to keep, so that a form can be made of them and every default is allowed.</summary>
internal static class SettingRules
{
    public static IEnumerable<string> Check(PlanType type)
    {
        var twice = type.Settings.GroupBy(field => field.Key, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToList();
        foreach (var key in twice)
            yield return $"Thiết lập '{key}' được khai hai lần.";
        if (twice.Count > 0)
            yield break;
        var byKey = type.Settings.ToDictionary(field => field.Key, StringComparer.Ordinal);
        foreach (var field in type.Settings)
        {
            foreach (var problem in Problems(field).Concat(Links(field, byKey)))
                yield return $"Thiết lập '{field.Key}' {problem}";
        }

        foreach (var band in type.Scorecards.SelectMany(card => card.Bands))
        {
            if (band.Setting is { } key && byKey.GetValueOrDefault(key)?.Kind != SettingKind.Number)
                yield return $"Mức xếp loại '{band.Name}' theo thiết lập '{key}' mà loại kế hoạch này không có, hoặc không phải số.";
        }
    }

    private static IEnumerable<string> Problems(SettingField field)
    {
        if (field.Key == SettingField.Switch)
            yield return "trùng với công tắc bật, tắt của hệ thống; hãy đặt mã khác.";
        if (string.IsNullOrWhiteSpace(field.Name))
            yield return "chưa có tên.";
        if (field.Kind != SettingKind.Number && (field.Min is not null || field.Max is not null || field.IsWhole || field.Unit.Length > 0))
            yield return "không phải số mà có khoảng giá trị, đơn vị tính hoặc yêu cầu số nguyên.";
        if (field.Min > field.Max)
            yield return FormattableString.Invariant($"có giá trị nhỏ nhất {field.Min} lớn hơn giá trị lớn nhất {field.Max}.");
        if (field.Kind == SettingKind.Choice && field.Choices.Count == 0)
            yield return "là lựa chọn mà không có giá trị nào để chọn.";
        if (field.Kind != SettingKind.Choice && field.Choices.Count > 0)
            yield return "không phải lựa chọn mà khai các giá trị để chọn.";
        if (field.Check(field.Default) is { } fault)
            yield return $"có giá trị mặc định '{field.Default}' không hợp lệ: {fault}";
    }

    private static IEnumerable<string> Links(SettingField field, Dictionary<string, SettingField> byKey)
    {
        if (field.OnlyWhen is { } condition)
        {
            if (!byKey.TryGetValue(condition.Key, out var other))
                yield return $"phụ thuộc vào thiết lập '{condition.Key}' mà loại kế hoạch này không có.";
            else if (other.Check(condition.Value) is { } fault)
                yield return $"chờ giá trị '{condition.Value}' mà thiết lập '{condition.Key}' không bao giờ có: {fault}";
            else if (Runs(field, byKey, next => next.OnlyWhen?.Key))
                yield return "phụ thuộc vòng tròn vào chính nó.";
        }

        if (field.MoreThan is not { } key)
            yield break;
        if (field.Kind != SettingKind.Number || byKey.GetValueOrDefault(key) is not { Kind: SettingKind.Number } lower)
            yield return $"phải lớn hơn thiết lập '{key}', nhưng cả hai phải là số của loại kế hoạch này.";
        else if (Runs(field, byKey, next => next.MoreThan))
            yield return "phải lớn hơn chính nó.";
        else if (Number(field) <= Number(lower))
            yield return $"có giá trị mặc định không lớn hơn của thiết lập '{key}'.";
    }

    /// <summary>Whether following links from a field comes back to it.</summary>
    private static bool Runs(SettingField field, Dictionary<string, SettingField> byKey, Func<SettingField, string?> link)
    {
        var at = field;
        for (var steps = 0; steps < byKey.Count && link(at) is { } key && byKey.TryGetValue(key, out var next); steps++)
        {
            if (next.Key == field.Key)
                return true;
            at = next;
        }

        return false;
    }

    private static decimal? Number(SettingField field) => SettingValues.DefaultsOf([field]).Number(field.Key);
}
