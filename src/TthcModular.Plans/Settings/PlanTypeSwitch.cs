using TthcModular.Sdk.Settings;

namespace TthcModular.Plans.Settings;

/// <summary>Whether a plan type is on: a setting like any other, only that the host declares it.</summary>
public static class PlanTypeSwitch
{
    public const string On = "true";

    public static SettingField Field { get; } = new(SettingField.Switch, "Loại kế hoạch này", SettingKind.Choice, On)
    {
        Choices = new Dictionary<string, string>(StringComparer.Ordinal) { [On] = "Bật", ["false"] = "Tắt" },
        Help = "Tắt: kế hoạch và nhiệm vụ của loại này không hiện trong danh sách của đơn vị và các đơn vị trực thuộc. Không có gì bị xóa; bật lại là thấy lại đủ.",
    };
}
