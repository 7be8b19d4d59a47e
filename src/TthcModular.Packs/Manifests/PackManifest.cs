using NuGet.Versioning;

namespace TthcModular.Packs.Manifests;

/// <summary>What <c>pack.json</c> says.</summary>
internal sealed record PackManifest
{
    public const string FileName = "pack.json";

    /// <summary>Detached signature over <c>pack.json</c>; the one file besides it that is not declared.</summary>
    public const string SignatureFileName = "pack.sig";

    public required string Id { get; init; }
    public required NuGetVersion Version { get; init; }
    public required string Title { get; init; }
    public required string Publisher { get; init; }
    public required string Assembly { get; init; }

    /// <summary>Versions of the SDK that the pack works with.</summary>
    public required VersionRange Sdk { get; init; }

    public required IReadOnlyList<string> Capabilities { get; init; }

    /// <summary>SHA-256 in hexadecimal digits of each file by its path, <c>/</c> between folders.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }
}

/// <summary>What a pack may ask for beyond handing over data.</summary>
internal static class PackCapabilities
{
    /// <summary>The pack brings libraries that are not managed code, or calls into such.</summary>
    public const string NativeCode = "native-code";

    public static IReadOnlyList<string> Known { get; } = [NativeCode];
}
