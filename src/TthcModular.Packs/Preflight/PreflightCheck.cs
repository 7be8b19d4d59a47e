using System.Reflection;
using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Files;
using TthcModular.Packs.Manifests;

namespace TthcModular.Packs.Preflight;

/// <summary>Judges a pack by its metadata, before any of its code is loaded.</summary>
internal static class PreflightCheck
{
    private static readonly string[] NativeExtensions = [".so", ".dylib", ".exe"];

    public static PackFault? Check(PackImage image, PackManifest manifest)
    {
        var assemblies = image.Files
            .Where(file => Path.GetExtension(file.Key) == ".dll")
            .ToDictionary(file => file.Key, file => AssemblyFacts.Read(file.Key, file.Value), StringComparer.Ordinal);
        var managed = assemblies.Values.OfType<AssemblyFacts>().ToList();
        List<string> problems =
        [
            .. CheckSdk(manifest),
            .. CheckCapabilities(image, manifest, assemblies),
            .. CheckEntry(manifest, assemblies),
            .. CheckPrivateCopies(managed),
            .. managed.SelectMany(assembly => CheckReferences(assembly, managed)),
        ];
        return problems.Count == 0 ? null : new PackFault(PackState.Incompatible, Reasons.Join(problems));
    }

    private static IEnumerable<string> CheckSdk(PackManifest manifest)
    {
        if (!manifest.Sdk.Satisfies(SharedAssemblies.SdkVersion))
            yield return $"Gói cần SDK {manifest.Sdk.OriginalString}, máy chủ có SDK {SharedAssemblies.SdkVersion}. Hãy dùng bản gói khác hoặc nâng cấp máy chủ.";
    }

    private static IEnumerable<string> CheckCapabilities(
        PackImage image, PackManifest manifest, IReadOnlyDictionary<string, AssemblyFacts?> assemblies)
    {
        foreach (var unknown in manifest.Capabilities.Except(PackCapabilities.Known, StringComparer.Ordinal))
            yield return $"Gói đòi quyền '{unknown}' mà máy chủ này không có.";
        foreach (var (file, need) in assemblies.Values.OfType<AssemblyFacts>().SelectMany(assembly => assembly.Needs.Select(need => (assembly.File, need))))
        {
            if (!manifest.Capabilities.Contains(need, StringComparer.Ordinal))
                yield return $"Tệp '{file}' dùng các lớp cần quyền '{need}' mà gói không khai trong 'capabilities'.";
        }

        if (manifest.Capabilities.Contains(PackCapabilities.NativeCode, StringComparer.Ordinal))
            yield break;
        var native = image.Files.Keys.Where(path => NativeExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            .Concat(assemblies.Where(assembly => assembly.Value is null or { HasNativeCode: true }).Select(assembly => assembly.Key));
        foreach (var file in native)
            yield return $"Tệp '{file}' chứa hoặc gọi mã máy mà gói không khai quyền '{PackCapabilities.NativeCode}'.";
    }

    private static IEnumerable<string> CheckEntry(PackManifest manifest, IReadOnlyDictionary<string, AssemblyFacts?> assemblies)
    {
        if (manifest.Assembly is not { } assembly)
        {
            foreach (var file in assemblies.Keys)
                yield return $"Gói không có mã mà mang theo thư viện '{file}'; hãy bỏ tệp này hoặc khai 'assembly'.";
            yield break;
        }

        var entry = assemblies.GetValueOrDefault(assembly);
        if (entry is null)
            yield return $"'{assembly}' không phải thư viện .NET.";
        else if (!entry.References.Any(reference => reference.Name == SharedAssemblies.SdkName))
            yield return $"'{assembly}' không dùng {SharedAssemblies.SdkName} nên không thể là một gói.";
    }

    private static IEnumerable<string> CheckPrivateCopies(IEnumerable<AssemblyFacts> assemblies) => assemblies
        .Where(assembly => SharedAssemblies.Contains(assembly.Name) || SharedAssemblies.Contains(Path.GetFileNameWithoutExtension(assembly.File)))
        .Select(assembly => $"Gói mang theo bản riêng của {assembly.Name} ('{assembly.File}'); thư viện này phải dùng chung với máy chủ.");

    private static IEnumerable<string> CheckReferences(AssemblyFacts assembly, IReadOnlyList<AssemblyFacts> own) => assembly.References
        .Select(reference => CheckReference(assembly, reference, own))
        .OfType<string>();

    private static string? CheckReference(AssemblyFacts assembly, AssemblyName reference, IReadOnlyList<AssemblyFacts> own)
    {
        var name = reference.Name!;
        if (!SharedAssemblies.Contains(name))
            return own.Any(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)) ? null : $"Thiếu thư viện '{name}' mà '{assembly.File}' cần; gói phải mang theo thư viện này.";
        var shared = SharedAssemblies.VersionOf(name);
        return reference.Version is { } needed && needed > shared
            ? $"'{assembly.File}' cần {name} {needed}, máy chủ chỉ có {shared}."
            : null;
    }
}
