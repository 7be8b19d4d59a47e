using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using TthcModular.Packs.Files;
using TthcModular.Packs.Preflight;
using TthcModular.Sdk;

namespace TthcModular.Packs.Loading;

/// <summary>
/// One pack's own, collectible context. Shared assemblies come from the host, all others from the pack's files in
/// memory; the host's own libraries are out of reach.
/// </summary>
internal sealed class PackLoadContext(string name, PackImage image) : AssemblyLoadContext(name, isCollectible: true)
{
    private readonly Dictionary<string, Assembly> loaded = new(StringComparer.OrdinalIgnoreCase);

    public Assembly LoadFile(string path)
    {
        lock (loaded)
        {
            if (!loaded.TryGetValue(path, out var assembly))
            {
                using var code = new MemoryStream(image.Files[path], writable: false);
                assembly = LoadFromStream(code);
                loaded.Add(path, assembly);
            }

            return assembly;
        }
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (SharedAssemblies.Contains(assemblyName.Name!))
            return assemblyName.Name == SharedAssemblies.SdkName ? typeof(IPack).Assembly : Default.LoadFromAssemblyName(assemblyName);
        var path = string.IsNullOrEmpty(assemblyName.CultureName)
            ? $"{assemblyName.Name}.dll"
            : $"{assemblyName.CultureName}/{assemblyName.Name}.dll";
        if (image.Files.ContainsKey(path))
            return LoadFile(path);
        throw new FileNotFoundException($"Gói không mang theo thư viện '{assemblyName.Name}'.", path);
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        string[] names = [unmanagedDllName, $"{unmanagedDllName}.dll", $"{unmanagedDllName}.so", $"lib{unmanagedDllName}.so", $"{unmanagedDllName}.dylib", $"lib{unmanagedDllName}.dylib"];
        if (Array.Find(names, image.Files.ContainsKey) is not { } path)
            return base.LoadUnmanagedDll(unmanagedDllName);
        // The system loads native code from files only.
        var file = Path.Combine(Directory.CreateTempSubdirectory("tthc-pack-").FullName, Path.GetFileName(path));
        File.WriteAllBytes(file, image.Files[path]);
        return NativeLibrary.Load(file);
    }
}
