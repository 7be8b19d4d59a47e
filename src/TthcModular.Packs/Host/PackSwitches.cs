using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace TthcModular.Packs.Host;

/// <summary>Which packs are switched off, kept in a small file beside the installed packs.</summary>
internal sealed class PackSwitches(IOptions<PackOptions> options, ILogger<PackSwitches> logger)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string PathIn(PackOptions options) => Path.Combine(Path.GetFullPath(options.InstalledDirectory), "packs-state.json");

    public IReadOnlySet<string> Disabled()
    {
        var path = PathIn(options.Value);
        try
        {
            if (File.Exists(path) && JsonSerializer.Deserialize<State>(File.ReadAllBytes(path), Format) is { Disabled: { } disabled })
                return disabled.ToHashSet(StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            logger.LogError(fault, "The file that says which packs are switched off cannot be read; none is taken as switched off");
        }

        return new HashSet<string>(StringComparer.OrdinalIgnoreCase);
    }

    public void Set(string id, bool enabled)
    {
        var disabled = Disabled().ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (!(enabled ? disabled.Remove(id) : disabled.Add(id)))
            return;
        var path = PathIn(options.Value);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Readers in other processes see the old file or the new one, never half of it.
        var written = $"{path}.{Guid.NewGuid():N}";
        File.WriteAllBytes(written, JsonSerializer.SerializeToUtf8Bytes(new State([.. disabled.Order(StringComparer.Ordinal)]), Format));
        File.Move(written, path, overwrite: true);
    }

    private sealed record State(IReadOnlyList<string>? Disabled);
}
