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
    private readonly Lock turn = new();

    /// <summary>
    /// Loads an assembly of the pack. No reference to it may stay in a field: the runtime holds an unloading context
    /// until its assemblies are collected, and so neither would ever be.
    /// </summary>
    public Assembly LoadFile(string path)
    {
        lock (turn)
        {
            if (Assemblies.FirstOrDefault(assembly => $"{assembly.GetName().Name}.dll" == path) is { } loaded)
                return loaded;
            using var code = new MemoryStream(image.Files[path], writable: false);
            return LoadFromStream(code);
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
