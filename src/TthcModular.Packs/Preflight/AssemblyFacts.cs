using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using TthcModular.Packs.Manifests;

namespace TthcModular.Packs.Preflight;

/// <summary>What an assembly's metadata says, read without loading it.</summary>
/// <param name="File">Path in the pack.</param>
/// <param name="Name">Simple name.</param>
/// <param name="References">The assemblies it needs.</param>
/// <param name="HasNativeCode">It holds machine code or calls into native libraries.</param>
/// <param name="Needs">Capabilities that the types it refers to ask for.</param>
internal sealed record AssemblyFacts(string File, string Name, IReadOnlyList<AssemblyName> References, bool HasNativeCode, IReadOnlySet<string> Needs)
{
    /// <summary>Reads the metadata; null when the content is no managed assembly.</summary>
    public static AssemblyFacts? Read(string file, byte[] content)
    {
        try
        {
            using var image = new PEReader(new MemoryStream(content, writable: false));
            if (!image.HasMetadata)
                return null;
            var metadata = image.GetMetadataReader();
            return metadata.IsAssembly ? Read(file, image, metadata) : null;
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    private static AssemblyFacts Read(string file, PEReader image, MetadataReader metadata) => new(
        file,
        metadata.GetString(metadata.GetAssemblyDefinition().Name),
        [.. metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName())],
        image.PEHeaders.CorHeader?.Flags.HasFlag(CorFlags.ILOnly) != true || metadata.GetTableRowCount(TableIndex.ImplMap) > 0,
        metadata.TypeReferences
            .Select(metadata.GetTypeReference)
            .Select(type => PackCapabilities.NeededFor(metadata.GetString(type.Namespace), metadata.GetString(type.Name)))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal));
}
