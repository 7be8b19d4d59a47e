using System.Globalization;
using System.Text;

namespace TthcModular.Organisation.Units;

/// <summary>
/// A name as it is spelled, whatever the case, the form of its letters (composed or not) and the vowel that carries the
/// tone: 'Hoà Bình', 'HÒA BÌNH' and their decomposed forms are one, 'Hoa Binh' is another.
/// </summary>
internal static class SpelledName
{
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    public static string Of(string name)
    {
        var spelled = new StringBuilder(name.Length + 8);
        char? tone = null;
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (Tones.Contains(c, StringComparison.Ordinal))
                tone = c;
            else if (char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                spelled.Append(char.ToLowerInvariant(c));
            else
                tone = End(spelled, tone);
        }

        End(spelled, tone);
        return spelled.ToString().TrimEnd();
    }

    /// <summary>Ends a word: its tone goes behind the last letter.</summary>
    private static char? End(StringBuilder spelled, char? tone)
    {
        if (tone is { } mark)
            spelled.Append(mark);
        if (spelled.Length > 0 && spelled[^1] != ' ')
            spelled.Append(' ');
        return null;
    }
}
