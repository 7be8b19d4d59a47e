using TthcModular.Organisation.Results;

namespace TthcModular.Organisation.Units.Changes;

/// <summary>Why a change of the tree is not done, in the words of the one who asks for it.</summary>
internal static class ChangeRefusals
{
    public static Refusal Outdated { get; } = new(
        "tree-changed", "Cây đơn vị vừa được người khác thay đổi. Hãy xem lại những gì sẽ thay đổi rồi xác nhận.", RefusalKind.Outdated);

    public static Refusal Forbidden { get; } = new(
        "unit-not-yours", "Chỉ quản trị tỉnh của mọi đơn vị liên quan được thay đổi cây đơn vị; đơn vị không có cấp trên do quản trị toàn hệ thống mở.", RefusalKind.Forbidden);

    public static Refusal NoUnit { get; } = new("unit-missing", "Cần ít nhất một đơn vị.");

    public static Refusal NoTargets { get; } = new("target-missing", "Chia tách cần ít nhất hai đơn vị nhận, khác với đơn vị được chia.");

    public static Refusal NotFound(string text) =>
        new("unit-not-found", $"Không có đơn vị '{text}'. Ghi mã đơn vị, hoặc tên đầy đủ nếu chỉ một đơn vị mang tên đó.", RefusalKind.NotFound);

    public static Refusal Ambiguous(string text, IEnumerable<Unit> candidates) => new(
        "unit-ambiguous",
        $"'{text}' là tên của nhiều đơn vị, hãy ghi mã: {string.Join("; ", candidates.Take(10).Select(unit => $"{unit.Code} ({unit.Name})"))}.");

    public static Refusal BadDay(DateOnly on) => new("bad-day", $"Ngày hiệu lực {on:dd/MM/yyyy} không hợp lệ: từ năm 1945 đến hết 10 năm tới.");

    public static Refusal NotOpen(Unit unit, DateOnly day) => new("unit-not-open", $"{unit.Name} ({unit.Code}) không hoạt động vào ngày {day:dd/MM/yyyy}.");

    public static Refusal ChangedLater(Unit unit, DateOnly day) => new(
        "unit-changed-later",
        $"{unit.Name} ({unit.Code}) đã có thay đổi từ ngày {day:dd/MM/yyyy}. Các thay đổi của một đơn vị được ghi theo thứ tự ngày.",
        RefusalKind.Conflict);

    public static Refusal HasChildren(Unit unit, int count) => new(
        "unit-has-children",
        $"{unit.Name} còn {count} đơn vị trực thuộc. Hãy chọn: chuyển lên cấp trên, hoặc kết thúc cùng.",
        RefusalKind.Conflict);

    public static Refusal TargetBelow(Unit unit, Unit target) => new(
        "target-below", $"{target.Name} đứng dưới {unit.Name}, qua đơn vị khác. Hãy chuyển {target.Name} lên trước.", RefusalKind.Conflict);

    public static Refusal Circle(Unit unit) => new(
        "unit-below-itself", $"{unit.Name} sẽ đứng dưới chính nó hoặc dưới đơn vị kế thừa của nó. Hãy kiểm tra cấp trên và ngày.", RefusalKind.Conflict);

    public static Refusal NothingShared(Unit unit) => new(
        "successors-apart",
        $"Các đơn vị nhận {unit.Name} không có cấp trên chung, nên số liệu cũ của {unit.Name} sẽ không thuộc đơn vị nào. Hãy chọn các đơn vị có cấp trên chung.",
        RefusalKind.Conflict);

    public static Refusal CodeTaken(string code) => new("code-taken", $"Mã '{code}' đã thuộc một đơn vị. Mã không bao giờ được dùng lại: hãy thêm năm, ví dụ {code}.2026.", RefusalKind.Conflict);

    public static Refusal BadCode(string code) => new("bad-code", $"Mã '{code}' không hợp lệ: 1 đến 64 ký tự, không dấu cách, dấu phẩy, dấu chấm phẩy.");

    public static Refusal BadName { get; } = new("bad-name", "Tên đơn vị cần 1 đến 256 ký tự, trên một dòng.");

    public static Refusal SameName(Unit unit) => new("same-name", $"Đơn vị đã mang tên {unit.Name}.");

    public static Refusal SameParent(Unit unit) => new("same-parent", $"{unit.Name} đã trực thuộc đơn vị này.");
}
