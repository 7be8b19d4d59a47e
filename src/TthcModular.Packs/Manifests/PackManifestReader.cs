using System.Text.Json;
using TthcModular.Packs.Catalogue;

namespace TthcModular.Packs.Manifests;

/// <summary>Reads <c>pack.json</c>; every fault is named in Vietnamese.</summary>
internal static class PackManifestReader
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    public static Step<PackManifest> Read(byte[]? json)
    {
        if (json is null)
            return Bad("Thiếu tệp pack.json ở gốc của gói.");
        try
        {
            using var document = JsonDocument.Parse(WithoutMark(json), Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(new ManifestFields(document.RootElement))
                : Bad("pack.json phải là một đối tượng JSON { … }.");
        }
        catch (JsonException fault)
        {
            return Bad($"pack.json không đúng cú pháp JSON ở dòng {(fault.LineNumber ?? 0) + 1}, hoặc có tên trường lặp lại.");
        }
    }

    private static Step<PackManifest> Read(ManifestFields fields)
    {
        var manifest = new PackManifest
        {
            Id = fields.Id(),
            Version = fields.Version(),
            Title = fields.Text("title", longest: 200),
            Publisher = fields.Text("publisher", longest: 200),
            Assembly = fields.Assembly(),
            PlanTypeFiles = fields.PlanTypeFiles(),
            Sdk = fields.SdkRange(),
            Capabilities = fields.Capabilities(),
            Files = fields.Files(),
        };
        if (fields.Problems.Count == 0 && manifest.Assembly is { } assembly && !manifest.Files.ContainsKey(assembly))
            fields.Problems.Add($"Tệp chương trình '{assembly}' không có trong danh sách 'files'.");
        if (fields.Problems.Count == 0)
            fields.Problems.AddRange(manifest.PlanTypeFiles.Where(path => !manifest.Files.ContainsKey(path)).Select(path => $"Tệp loại kế hoạch '{path}' không có trong danh sách 'files'."));
        return fields.Problems.Count == 0 ? Step<PackManifest>.Done(manifest) : Bad(Reasons.Join(fields.Problems));
    }

    private static ReadOnlyMemory<byte> WithoutMark(byte[] json) =>
        json is [0xEF, 0xBB, 0xBF, ..] ? json.AsMemory(3) : json;

    private static PackFault Bad(string reason) => new(PackState.BadManifest, reason);
}
