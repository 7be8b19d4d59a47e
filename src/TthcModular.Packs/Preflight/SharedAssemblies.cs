using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using NuGet.Versioning;
using TthcModular.Sdk;

namespace TthcModular.Packs.Preflight;

/// <summary>
/// The assemblies that packs share with the host, by simple name: those of the two frameworks and the SDK. Whatever
/// else a pack uses it brings along and has for itself.
/// </summary>
internal static class SharedAssemblies
{
    private static readonly Assembly Sdk = typeof(IPack).Assembly;
    private static readonly FrozenDictionary<string, string> Paths = Find();
    private static readonly ConcurrentDictionary<string, Version> Versions = new(StringComparer.OrdinalIgnoreCase);

    public static string SdkName { get; } = Sdk.GetName().Name!;

    /// <summary>The SDK's version as a pack's manifest means it.</summary>
    public static NuGetVersion SdkVersion { get; } = NuGetVersion.Parse(
        Sdk.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? Sdk.GetName().Version!.ToString(3));

    public static bool Contains(string name) => Paths.ContainsKey(name);

    public static Version VersionOf(string name) =>
        Versions.GetOrAdd(name, static key => AssemblyName.GetAssemblyName(Paths[key]).Version ?? new Version(0, 0));

    private static FrozenDictionary<string, string> Find() => new[] { typeof(object).Assembly, typeof(HttpContext).Assembly }
        .Select(assembly => Path.GetDirectoryName(assembly.Location)!)
        .Distinct(StringComparer.Ordinal)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll"))
        .Where(path => IsFramework(Path.GetFileNameWithoutExtension(path)))
        .Append(Sdk.Location)
        .GroupBy(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(same => same.Key!, same => same.First(), StringComparer.OrdinalIgnoreCase);

    /// <summary>A self-contained host has its own libraries in the same folder; those are not for packs.</summary>
    private static bool IsFramework(string name) =>
        name is "mscorlib" or "netstandard" or "System" or "WindowsBase" or "Microsoft.CSharp" or "Microsoft.JSInterop"
        || name.StartsWith("System.", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.Net.", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.VisualBasic", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.Win32.", StringComparison.Ordinal);
}
