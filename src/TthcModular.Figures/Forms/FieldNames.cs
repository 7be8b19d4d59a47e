namespace TthcModular.Figures.Forms;

/// <summary>Vietnamese names of the fields (lĩnh vực) that record files name by code.</summary>
internal static class FieldNames
{
    public const string Other = "Khác";

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["agriculture"] = "Nông nghiệp",
        ["business"] = "Thành lập và hoạt động doanh nghiệp",
        ["business-household"] = "Hộ kinh doanh",
        ["certification"] = "Chứng thực",
        ["child"] = "Trẻ em",
        ["civil-status"] = "Hộ tịch",
        ["construction"] = "Xây dựng",
        ["culture"] = "Văn hóa",
        ["education"] = "Giáo dục và đào tạo",
        ["environment"] = "Môi trường",
        ["finance"] = "Tài chính",
        ["health"] = "Y tế",
        ["household-registration"] = "Đăng ký, quản lý cư trú",
        ["industry-trade"] = "Công Thương",
        ["internal-affairs"] = "Nội vụ",
        ["investment"] = "Đầu tư",
        ["justice"] = "Tư pháp",
        ["labour"] = "Lao động, việc làm",
        ["land"] = "Đất đai",
        ["people-with-merit"] = "Người có công",
        ["planning"] = "Quy hoạch",
        ["religion"] = "Tín ngưỡng, tôn giáo",
        ["science-technology"] = "Khoa học và công nghệ",
        ["social-protection"] = "Bảo trợ xã hội",
        ["tax"] = "Thuế",
        ["tourism"] = "Du lịch",
        ["transport"] = "Giao thông vận tải",
    };

    /// <summary>The field's name; the code itself where it is not known, 'Khác' where there is none.</summary>
    public static string Of(string? code) => string.IsNullOrEmpty(code) ? Other : Names.GetValueOrDefault(code, code);
}
