using System.Globalization;
using System.Text;

namespace TthcModular.Sdk.Text;

/// <summary>Compares and searches Vietnamese text without regard to case, diacritics and spacing.</summary>
public static class VietnameseText
{
    /// <summary>
    /// Lower case without diacritics, every run of other characters than letters and digits as one space:
    /// 'Văn phòng HĐND&amp;UBND  huyện' becomes 'van phong hdnd ubnd huyen'.
    /// </summary>
    /// <param name="text">The text.</param>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            if (c is 'đ' or 'Đ')
                folded.Append('d');
            else if (char.IsLetterOrDigit(c))
                folded.Append(char.ToLowerInvariant(c));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }
}
