using System.Globalization;
using System.Text;

namespace TthcModular.Web.Api;

/// <summary>How enumerations and versions are written in answers: kebab-case, and strong etags.</summary>
internal static class Codes
{
    public static string Of(Enum value, char separator = '-')
    {
        var name = value.ToString();
        var code = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && code.Length > 0)
                code.Append(separator);
            code.Append(char.ToLowerInvariant(c));
        }

        return code.ToString();
    }

    public static bool TryParse<T>(string text, out T value)
        where T : struct, Enum =>
        Enum.TryParse(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out value) && Enum.IsDefined(value);

    public static string Etag(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    public static int? Version(string? etag) =>
        int.TryParse(etag?.Trim().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
}
