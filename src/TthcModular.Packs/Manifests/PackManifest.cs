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

    /// <summary>The assembly of a pack with code; null: the pack is described by <see cref="PlanTypeFiles"/>.</summary>
    public required string? Assembly { get; init; }

    /// <summary>The files (YAML) that describe the plan types of a pack without code.</summary>
    public required IReadOnlyList<string> PlanTypeFiles { get; init; }

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

    /// <summary>The pack reads or writes files.</summary>
    public const string Files = "files";

    /// <summary>The pack talks to other machines.</summary>
    public const string Network = "network";

    /// <summary>The pack starts other programs.</summary>
    public const string Processes = "processes";

    public static IReadOnlyList<string> Known { get; } = [NativeCode, Files, Network, Processes];

    /// <summary>The capability that the use of a type asks for; null: none.</summary>
    public static string? NeededFor(string space, string type) => space switch
    {
        "System.IO" when type is "File" or "Directory" or "FileStream" or "FileInfo" or "DirectoryInfo" or "FileSystemWatcher" => Files,
        "System.Diagnostics" when type is "Process" or "ProcessStartInfo" => Processes,
        _ when space == "System.Net" || space.StartsWith("System.Net.", StringComparison.Ordinal) => Network,
        _ => null,
    };
}
