using TthcModular.Access.Accounts;
using TthcModular.Figures.Imports;
using TthcModular.Organisation.Units;
using TthcModular.Packs.Catalogue;
using TthcModular.Plans.Indicators;
using TthcModular.Plans.Tasks;

namespace TthcModular.Web.Features.Shared;

/// <summary>A status as shown: word, icon and tone always go together, so that colour never speaks alone.</summary>
public sealed record Word(string Text, string Icon, Tone Tone);

/// <summary>What a status means to the eye; one colour each.</summary>
public enum Tone
{
    None,
    Good,
    Course,
    Slow,
    Late,
}

/// <summary>The words that several pages share.</summary>
public static class Words
{
    public static Word Of(IndicatorStatus status) => status switch
    {
        IndicatorStatus.Met => new("Đạt", "check-circle-fill", Tone.Good),
        IndicatorStatus.OnCourse => new("Đúng tiến độ", "circle-half", Tone.Course),
        IndicatorStatus.Behind => new("Chậm", "exclamation-triangle", Tone.Slow),
        IndicatorStatus.NoTarget => new("Không đặt mức", "dash-lg", Tone.None),
        _ => new("Chưa có số liệu", "dash-lg", Tone.None),
    };

    public static Word Of(Standing standing) => standing switch
    {
        Standing.Done => new("Hoàn thành", "check-circle-fill", Tone.Good),
        Standing.Late => new("Quá hạn", "exclamation-triangle-fill", Tone.Late),
        Standing.DueSoon => new("Sắp đến hạn", "clock", Tone.Slow),
        Standing.Running => new("Đang thực hiện", "circle-half", Tone.Course),
        _ => new("Chưa thực hiện", "circle", Tone.None),
    };

    /// <summary>A gap between reported and computed that the unit has explained.</summary>
    public static Word Explained { get; } = new("Đã giải trình", "check-circle-fill", Tone.Good);

    public static Word Unexplained { get; } = new("Chưa giải trình", "exclamation-triangle", Tone.Slow);

    public static Word Of(AssignmentStatus status) => status switch
    {
        AssignmentStatus.Done => new("Hoàn thành", "check-circle-fill", Tone.Good),
        AssignmentStatus.InProgress => new("Đang thực hiện", "circle-half", Tone.Course),
        _ => new("Chưa thực hiện", "circle", Tone.None),
    };

    public static Word Of(ImportState state) => state switch
    {
        ImportState.Done => new("Đã nhập xong", "check-circle-fill", Tone.Good),
        ImportState.Running => new("Đang nhập", "circle-half", Tone.Course),
        ImportState.Refused => new("Không nhập được", "exclamation-triangle", Tone.Slow),
        _ => new("Đang chờ", "hourglass-split", Tone.None),
    };

    public static Word Of(PackState state) => state switch
    {
        PackState.Active => new("Đang dùng", "check-circle-fill", Tone.Good),
        PackState.Disabled => new("Đã tắt", "pause-circle", Tone.None),
        PackState.Removed => new("Đã gỡ", "archive", Tone.None),
        PackState.PutAside => new("Tạm ngừng gọi", "pause-circle", Tone.Slow),
        PackState.Untrusted => new("Chưa được tin cậy", "exclamation-triangle", Tone.Slow),
        PackState.BadManifest => new("Tệp khai báo hỏng", "exclamation-triangle", Tone.Slow),
        PackState.BadFiles => new("Tệp thiếu hoặc bị sửa", "exclamation-triangle", Tone.Slow),
        PackState.Incompatible => new("Không tương thích", "exclamation-triangle", Tone.Slow),
        PackState.LoadFailed => new("Không nạp được", "exclamation-triangle", Tone.Slow),
        PackState.DescribeFailed => new("Khai báo bị lỗi", "exclamation-triangle", Tone.Slow),
        _ => new("Nội dung sai quy ước", "exclamation-triangle", Tone.Slow),
    };

    public static string Of(AssignmentRole role) => role == AssignmentRole.Lead ? "Chủ trì" : "Phối hợp";

    public static string Of(ImportKind kind) => kind switch
    {
        ImportKind.Cases => "Hồ sơ thủ tục hành chính",
        ImportKind.Feedback => "Phản ánh, kiến nghị",
        ImportKind.Results => "Kết quả còn hiệu lực",
        _ => "Số liệu đơn vị tự báo cáo",
    };

    public static string Of(UnitKind kind) => kind switch
    {
        UnitKind.Province => "Cấp tỉnh",
        UnitKind.District => "Cấp huyện",
        UnitKind.Commune => "Cấp xã",
        UnitKind.Department => "Cơ quan chuyên môn",
        UnitKind.Office => "Văn phòng",
        UnitKind.Committee => "Ban",
        _ => "Tổ",
    };

    public static string Of(Role role) => role switch
    {
        Role.Reader => "Người xem",
        Role.Officer => "Cán bộ, công chức",
        Role.UnitLeader => "Lãnh đạo đơn vị",
        Role.Coordinator => "Đầu mối",
        Role.DistrictAdmin => "Quản trị huyện",
        _ => "Quản trị tỉnh",
    };

    public static string Of(Comparator comparator) => comparator == Comparator.AtLeast ? "từ" : "không quá";

    public static string Css(this Tone tone) => tone switch
    {
        Tone.Good => "good",
        Tone.Course => "course",
        Tone.Slow => "slow",
        Tone.Late => "late",
        _ => "none",
    };
}
