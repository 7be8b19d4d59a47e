using TthcModular.Packs.Changes;
using TthcModular.Packs.Register;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Packs;

/// <summary>The words of the pack pages.</summary>
public static class PackWords
{
    private static readonly Dictionary<string, PackMoveKind> Works = new(StringComparer.Ordinal)
    {
        ["dung"] = PackMoveKind.Use,
        ["quay-ve"] = PackMoveKind.RollBack,
        ["bat"] = PackMoveKind.Enable,
        ["tat"] = PackMoveKind.Disable,
        ["go"] = PackMoveKind.Remove,
        ["thu-lai"] = PackMoveKind.Retry,
    };

    /// <summary>A step as addresses name it; null: none of that name.</summary>
    public static PackMoveKind? Work(string? word) => word is not null && Works.TryGetValue(word, out var kind) ? kind : null;

    public static string Address(PackMoveKind kind) => Works.First(work => work.Value == kind).Key;

    /// <summary>What the button says that does it.</summary>
    public static string Button(PackMoveKind kind) => kind switch
    {
        PackMoveKind.Use => "Dùng phiên bản này",
        PackMoveKind.RollBack => "Quay về phiên bản này",
        PackMoveKind.Enable => "Bật gói",
        PackMoveKind.Disable => "Tắt gói",
        PackMoveKind.Remove => "Gỡ gói",
        _ => "Thử lại",
    };

    public static string Done(PackMoveKind kind, string title, string version) => kind switch
    {
        PackMoveKind.Use => $"Đã dùng {title}, phiên bản {version}.",
        PackMoveKind.RollBack => $"Đã đưa {title} về phiên bản {version}.",
        PackMoveKind.Enable => $"Đã bật gói {title}.",
        PackMoveKind.Disable => $"Đã tắt gói {title}.",
        PackMoveKind.Remove => $"Đã gỡ gói {title}. Kế hoạch và số liệu vẫn đọc được.",
        _ => $"Đã thử lại gói {title}.",
    };

    public static string Of(PackPart part) => part switch
    {
        PackPart.PlanType => "Loại kế hoạch",
        PackPart.Indicator => "Chỉ tiêu",
        PackPart.Task => "Nhiệm vụ mẫu",
        PackPart.Calendar => "Lịch kỳ báo cáo",
        PackPart.Scorecard => "Bộ chỉ số",
        PackPart.Setting => "Thiết lập",
        _ => "Mẫu báo cáo",
    };

    public static Word Of(ChangeKind kind) => kind switch
    {
        ChangeKind.New => new("Mới", "check-circle-fill", Tone.Good),
        ChangeKind.Changed => new("Thay đổi", "circle-half", Tone.Course),
        _ => new("Không còn", "exclamation-triangle", Tone.Slow),
    };

    public static string Of(PackAction action) => action switch
    {
        PackAction.Uploaded => "Tải lên",
        PackAction.Installed => "Đưa vào dùng",
        PackAction.RolledBack => "Quay về",
        PackAction.Enabled => "Bật",
        PackAction.Disabled => "Tắt",
        PackAction.Removed => "Gỡ",
        PackAction.PutAside => "Tạm ngừng gọi",
        PackAction.Retried => "Thử lại",
        PackAction.KeyAdded => "Đăng ký khóa",
        _ => "Thu hồi khóa",
    };

    /// <summary>What a declared capability means.</summary>
    public static string Capability(string capability) => capability switch
    {
        "native-code" => "Mã máy: mang theo hoặc gọi thư viện không phải .NET",
        "files" => "Tệp: đọc, ghi tệp trên máy chủ",
        "network" => "Mạng: kết nối ra ngoài máy chủ",
        "processes" => "Tiến trình: chạy chương trình khác",
        _ => capability,
    };
}
