using System.Text.Json;
using System.Text.RegularExpressions;
using NuGet.Versioning;
using TthcModular.Packs.Files;

namespace TthcModular.Packs.Manifests;

/// <summary>The fields of <c>pack.json</c>, each read once; what is wrong is gathered, so that an author sees all of it.</summary>
internal sealed partial class ManifestFields(JsonElement root)
{
    private const string PlanTypeField = "plan-type";

    public List<string> Problems { get; } = [];

    public string Id()
    {
        var id = Text("id", longest: 64);
        if (id.Length > 0 && !IdPattern().IsMatch(id))
            Problems.Add($"'id' là '{id}': chỉ được gồm chữ không dấu, chữ số, dấu chấm và gạch nối, bắt đầu bằng chữ.");
        return id;
    }

    public NuGetVersion Version()
    {
        var text = Text("version", longest: 64);
        if (SemanticVersion.TryParse(text, out _) && NuGetVersion.TryParse(text, out var version))
            return version;
        if (text.Length > 0)
            Problems.Add($"'version' là '{text}': phải theo dạng số.số.số, ví dụ 1.2.0.");
        return new NuGetVersion(0, 0, 0);
    }

    public VersionRange SdkRange()
    {
        var text = Text("sdk", longest: 64);
        if (VersionRange.TryParse(text, out var range) && range.HasLowerBound)
            return range;
        if (text.Length > 0)
            Problems.Add($"'sdk' là '{text}': phải là khoảng phiên bản SDK, ví dụ [0.1.0, 1.0.0).");
        return VersionRange.None;
    }

    /// <summary>A pack has code or describes its plan types in files: exactly one of both.</summary>
    public string? Assembly()
    {
        var hasFiles = root.TryGetProperty(PlanTypeField, out _);
        if (!root.TryGetProperty("assembly", out _))
        {
            if (!hasFiles)
                Problems.Add($"Thiếu trường 'assembly' (gói có mã) hoặc '{PlanTypeField}' (gói không có mã).");
            return null;
        }

        if (hasFiles)
            Problems.Add($"Chỉ được có một trong hai trường 'assembly' (gói có mã) và '{PlanTypeField}' (gói không có mã).");
        var name = Text("assembly", longest: 128);
        if (name.Length > 0 && (!name.EndsWith(".dll", StringComparison.Ordinal) || name.Contains('/') || !PackPath.IsSafe(name)))
            Problems.Add($"'assembly' là '{name}': phải là tên một tệp .dll ở gốc của gói.");
        return name;
    }

    /// <summary>One path, or a list of them.</summary>
    public IReadOnlyList<string> PlanTypeFiles()
    {
        if (!root.TryGetProperty(PlanTypeField, out var declared))
            return [];
        List<JsonElement> items = declared.ValueKind == JsonValueKind.Array ? [.. declared.EnumerateArray()] : [declared];
        var paths = items.Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : "").ToList();
        if (paths.Count == 0 || paths.Any(path => !PackPath.IsSafe(path) || !path.EndsWith(".yaml", StringComparison.Ordinal)))
            Problems.Add($"'{PlanTypeField}' phải là đường dẫn một tệp .yaml trong gói, hoặc danh sách các đường dẫn như vậy.");
        return paths;
    }

    public IReadOnlyList<string> Capabilities()
    {
        if (!root.TryGetProperty("capabilities", out var list))
            return [];
        if (list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String))
            return [.. list.EnumerateArray().Select(item => item.GetString()!)];
        Problems.Add("'capabilities' phải là danh sách chuỗi, có thể rỗng: [].");
        return [];
    }

    public IReadOnlyDictionary<string, string> Files()
    {
        var files = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (!root.TryGetProperty("files", out var declared))
            Problems.Add("Thiếu trường 'files' với mã băm SHA-256 của từng tệp.");
        else if (declared.ValueKind != JsonValueKind.Object)
            Problems.Add("'files' phải là đối tượng { \"đường dẫn\": \"mã băm SHA-256\" }.");
        else
            Problems.AddRange(declared.EnumerateObject().Select(file => Declare(files, file)).OfType<string>());
        return files.ToDictionary(StringComparer.Ordinal);
    }

    public string Text(string name, int longest)
    {
        var text = root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : null;
        if (string.IsNullOrEmpty(text))
            Problems.Add(value.ValueKind == JsonValueKind.Undefined ? $"Thiếu trường '{name}'." : $"'{name}' phải là chuỗi, không để trống.");
        else if (text.Length > longest)
            Problems.Add($"'{name}' dài quá {longest} ký tự.");
        return text ?? "";
    }

    private static string? Declare(Dictionary<string, string> files, JsonProperty file)
    {
        if (!PackPath.IsSafe(file.Name))
            return $"Đường dẫn '{Reasons.Cut(file.Name)}' trong 'files' không hợp lệ hoặc ra ngoài thư mục gói.";
        if (file.Name is PackManifest.FileName or PackManifest.SignatureFileName)
            return $"'{file.Name}' không được khai trong 'files'.";
        if (file.Value.ValueKind != JsonValueKind.String || !HashPattern().IsMatch(file.Value.GetString()!))
            return $"Mã băm của '{file.Name}' phải gồm 64 chữ số thập lục phân (SHA-256).";
        return files.TryAdd(file.Name, file.Value.GetString()!)
            ? null
            : $"'{file.Name}' được khai hai lần (chỉ khác chữ hoa, chữ thường).";
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]*([.-][A-Za-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdPattern();

    [GeneratedRegex("^[0-9A-Fa-f]{64}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HashPattern();
}
