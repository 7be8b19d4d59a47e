using System.Text.RegularExpressions;

namespace TthcModular.Plans.Annexes.Wording;

/// <summary>
/// Takes a cell that names several units apart. Semicolons and lines always part; a comma or 'và' only where a unit
/// begins behind it, since 'UBND các huyện, thị xã, thành phố' and 'Sở Thông tin và Truyền thông' are one each.
/// </summary>
internal static partial class UnitListText
{
    public static IReadOnlyList<string> Split(string text) =>
    [
        .. Lines().Split(text)
            .SelectMany(line => Between().Split(line))
            .Select(unit => Marks().Replace(unit, "").Trim(' ', ',', ';', '.', '\t'))
            .Where(unit => unit.Length > 0)
            .Select(unit => char.ToUpperInvariant(unit[0]) + unit[1..])
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    [GeneratedRegex(@"[;\r\n]+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Lines();

    /// <summary>'Văn phòng HĐND và UBND' is one office, and 'Sở, Ban, ngành' one group.</summary>
    [GeneratedRegex(@"(?:,|(?<!HĐND|Hội đồng nhân dân)\s+(?:và|cùng với))\s+(?=(?:UBND|Ủy ban|Uỷ ban|Ủy Ban|Phòng|Sở|Văn phòng|Công an|Công chức|Bưu điện|Trung tâm|Đài|Bộ phận|Bộ|Chi nhánh|Chi cục|Tổ|Đoàn|Hội|Mặt trận|Bảo hiểm|Kho bạc|Thanh tra|Trường|Trạm|Ban(?!,? ngành)|Cục|Viễn thông|VNPT|Viettel|Tòa án|Viện|Liên đoàn|Lãnh đạo|Chủ tịch|Thành viên|Cán bộ|Các|các (?:cơ quan|đơn vị|[Ss]ở|phòng|ban|ngành|xã|huyện|tổ chức|địa phương|công chức|thành viên))\b)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Between();

    /// <summary>List marks and the words before a list.</summary>
    [GeneratedRegex(@"^\s*(?:[-–+•*]|\(?\d{1,2}[.)])\s*|^\s*(?:[Cc]hủ trì|[Pp]hối hợp)\s*:\s*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();
}
