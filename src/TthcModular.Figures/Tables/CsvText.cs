using TthcModular.Organisation.Results;

namespace TthcModular.Figures.Tables;

/// <summary>Encoding and separator of a CSV file, from its first bytes.</summary>
internal static class CsvText
{
    private static readonly byte[] Utf16Little = [0xFF, 0xFE];
    private static readonly byte[] Utf16Big = [0xFE, 0xFF];

    public static Refusal? RefuseEncoding(ReadOnlySpan<byte> head, string fileName) =>
        head.StartsWith(Utf16Little) || head.StartsWith(Utf16Big) || head.Contains((byte)0)
            ? new Refusal("invalid-encoding", $"Tệp '{fileName}' không phải UTF-8 (có vẻ là UTF-16 hoặc tệp nhị phân). Lưu lại dưới dạng 'CSV UTF-8'.")
            : null;

    public static Refusal NotUtf8(string fileName, int row) => new(
        "invalid-encoding",
        $"Dòng {row} của tệp '{fileName}' không phải UTF-8 (có thể là Windows-1258, TCVN3 hoặc VNI). Lưu lại dưới dạng 'CSV UTF-8'.");

    /// <summary>The separator that occurs most in the header, outside quotes.</summary>
    public static char Separator(ReadOnlySpan<byte> head)
    {
        var (commas, semicolons, tabs) = (0, 0, 0);
        var quoted = false;
        foreach (var c in head)
        {
            if (c == '"')
                quoted = !quoted;
            if (quoted)
                continue;
            if (c is (byte)'\n' or (byte)'\r')
                break;
            commas += c == ',' ? 1 : 0;
            semicolons += c == ';' ? 1 : 0;
            tabs += c == '\t' ? 1 : 0;
        }

        if (semicolons > commas && semicolons >= tabs)
            return ';';
        return tabs > commas ? '\t' : ',';
    }
}
