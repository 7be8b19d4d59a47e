using System.Security.Cryptography;
using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Manifests;

namespace TthcModular.Packs.Files;

/// <summary>Compares a pack's files with what its manifest declares.</summary>
internal static class FileVerification
{
    public static PackFault? Check(PackImage image, PackManifest manifest)
    {
        var problems = manifest.Files.Select(file => CheckDeclared(image, file.Key, file.Value)).OfType<string>()
            .Concat(image.Files.Keys
                .Where(path => path is not (PackManifest.FileName or PackManifest.SignatureFileName) && !manifest.Files.ContainsKey(path))
                .Select(path => $"Tệp '{path}' không được khai trong pack.json."))
            .ToList();
        return problems.Count == 0 ? null : new PackFault(PackState.BadFiles, Reasons.Join(problems));
    }

    private static string? CheckDeclared(PackImage image, string path, string hash)
    {
        if (!image.Files.TryGetValue(path, out var content))
        {
            return image.Files.Keys.FirstOrDefault(other => string.Equals(other, path, StringComparison.OrdinalIgnoreCase)) is { } miswritten
                ? $"Tệp '{miswritten}' phải có tên đúng như trong pack.json: '{path}' (khác chữ hoa, chữ thường)."
                : $"Thiếu tệp '{path}'.";
        }

        return string.Equals(Convert.ToHexString(SHA256.HashData(content)), hash, StringComparison.OrdinalIgnoreCase)
            ? null
            : $"Tệp '{path}' đã bị thay đổi (mã băm khác với pack.json).";
    }
}
