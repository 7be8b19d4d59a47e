namespace TthcModular.Web.Features.UnitChanges;

/// <summary>A kind of change as pages name it.</summary>
/// <param name="Key">Key in the address.</param>
/// <param name="Verb">Name of the link and the button.</param>
/// <param name="Meaning">What it does, in a sentence.</param>
public sealed record ChangeKind(string Key, string Verb, string Meaning)
{
    public static readonly ChangeKind Merge = new(
        "sap-nhap", "Sáp nhập", "Đơn vị này, và các đơn vị ghi thêm, vào nguyên vẹn một đơn vị có sẵn hoặc mới. Đơn vị nhận thấy số liệu, phân công của các đơn vị cũ.");

    public static readonly ChangeKind Split = new(
        "chia-tach", "Chia tách", "Đơn vị này kết thúc và được chia cho nhiều đơn vị. Không có tỷ lệ chia, nên số liệu cũ hiện ở cấp trên chung.");

    public static readonly ChangeKind Move = new("chuyen", "Chuyển cấp trên", "Đơn vị này trực thuộc đơn vị khác từ một ngày; các ngày trước giữ nguyên.");

    public static readonly ChangeKind Rename = new("doi-ten", "Đổi tên", "Đơn vị này mang tên mới từ một ngày. Tên cũ vẫn tìm được và vẫn ghi trong báo cáo của các kỳ trước.");

    public static readonly ChangeKind Close = new("ket-thuc", "Kết thúc", "Đơn vị này ngừng hoạt động, có hoặc không có đơn vị kế thừa.");

    public static readonly ChangeKind Open = new("mo-moi", "Mở đơn vị trực thuộc", "Một đơn vị mới trực thuộc đơn vị này.");

    public static IReadOnlyList<ChangeKind> All { get; } = [Merge, Split, Move, Rename, Close, Open];
}
