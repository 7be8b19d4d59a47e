using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Changes;
using TthcModular.Packs.Guard;
using TthcModular.Packs.Host;
using TthcModular.Packs.Register;
using TthcModular.Packs.Trust;

namespace TthcModular.Packs.Tests;

/// <summary>A host with folders of its own, and real packs to put into them, whole or broken.</summary>
internal sealed class PackWorkshop : IAsyncDisposable
{
    private static readonly string Built = Path.Combine(AppContext.BaseDirectory, "packs");
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("tthc-packs-test-");
    private readonly Lazy<ServiceProvider> services;

    private readonly MemoryPackStore store;

    public PackWorkshop(params IEnumerable<IPackCheck> checks)
        : this(new MemoryPackStore(), checks)
    {
    }

    /// <summary>A host that shares what it knows about packs with others, as nodes of one installation do.</summary>
    public PackWorkshop(MemoryPackStore store, params IEnumerable<IPackCheck> checks)
    {
        this.store = store;
        PacksDirectory = root.CreateSubdirectory("packs").FullName;
        InstalledDirectory = Path.Combine(root.FullName, "data", "packs");
        services = new Lazy<ServiceProvider>(() => Services([.. checks]));
    }

    public string PacksDirectory { get; }

    public string InstalledDirectory { get; }

    /// <summary>How long packs may take; generous, the tests share a machine.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(30);

    public SignaturePolicy Signatures { get; init; } = SignaturePolicy.WhenInstalled;

    public IPackLifecycle Lifecycle => services.Value.GetRequiredService<IPackLifecycle>();

    public IPublisherKeys Keys => services.Value.GetRequiredService<IPublisherKeys>();

    public IPackHost Host => services.Value.GetRequiredService<IPackHost>();

    public IPackCatalogue Catalogue => services.Value.GetRequiredService<IPackCatalogue>();

    public IPackGuard Guard => services.Value.GetRequiredService<IPackGuard>();

    public IHostedService Watcher => services.Value.GetServices<IHostedService>().Single();

    /// <summary>Copies a built pack to the host's packs, replacing what is there.</summary>
    public string Put(string pack, string? folder = null, string? under = null)
    {
        var target = Path.Combine(under ?? PacksDirectory, folder ?? pack);
        if (Directory.Exists(target))
            Directory.Delete(target, recursive: true);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Built, pack), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(Path.Combine(Built, pack), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return target;
    }

    /// <summary>Changes a pack's manifest.</summary>
    public static void Edit(string folder, Action<JsonObject> change)
    {
        var path = Path.Combine(folder, "pack.json");
        var manifest = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        change(manifest);
        File.WriteAllText(path, manifest.ToJsonString());
    }

    /// <summary>Declares the folder's files as they are, so that only the fault wanted remains.</summary>
    public static void Seal(string folder) => Edit(folder, manifest => manifest["files"] = new JsonObject(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "pack.json")
            .Select(file => KeyValuePair.Create(
                Path.GetRelativePath(folder, file).Replace('\\', '/'),
                (JsonNode?)Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))))));

    /// <summary>A built pack as a <c>.tthcpack</c> file, changed and sealed before it is packed.</summary>
    public string Archive(string pack, string version = "1.0.0", Action<string>? change = null)
    {
        var source = Put(pack, under: root.CreateSubdirectory($"source-{Guid.NewGuid():N}").FullName);
        Edit(source, manifest => manifest["version"] = version);
        change?.Invoke(source);
        Seal(source);
        return Zip(source);
    }

    /// <summary>A folder as a <c>.tthcpack</c> file.</summary>
    public string Zip(string folder)
    {
        var archive = Path.Combine(root.FullName, $"{Guid.NewGuid():N}.tthcpack");
        ZipFile.CreateFromDirectory(folder, archive);
        return archive;
    }

    /// <summary>Uploads an archive and puts it in force.</summary>
    public async Task<PackOutcome<PackEntry>> InstallAsync(string archive, bool acceptsUnsigned = true)
    {
        await using var content = File.OpenRead(archive);
        var kept = await Lifecycle.UploadAsync(new PackFile(Path.GetFileName(archive), content, acceptsUnsigned), Admin, default);
        return kept.IsSuccess
            ? await Lifecycle.DoAsync(new PackMove(PackMoveKind.Use, kept.Value.PackId, kept.Value.Version), Admin, default)
            : PackOutcome<PackEntry>.Failed(kept.Reason);
    }

    public Task<PackOutcome<PackEntry>> DoAsync(PackMoveKind kind, string id = "Good", string? version = null) =>
        Lifecycle.DoAsync(new PackMove(kind, id, version), Admin, default);

    public static PackOrder Admin { get; } = new("admin", "thử");

    /// <summary>Loads what is there and gives the entry of one pack.</summary>
    public async Task<PackEntry> EntryAsync(string id) => (await Host.ReloadAsync()).Packs.Single(pack => pack.Id == id);

    public async ValueTask DisposeAsync()
    {
        if (services.IsValueCreated)
            await services.Value.DisposeAsync();
        root.Delete(recursive: true);
    }

    private ServiceProvider Services(IReadOnlyList<IPackCheck> checks)
    {
        var collection = new ServiceCollection().AddLogging().AddTthcPacks(options =>
        {
            options.PacksDirectory = PacksDirectory;
            options.InstalledDirectory = InstalledDirectory;
            options.DescribeTimeout = Limit;
            options.CallTimeout = Limit;
            options.PollInterval = TimeSpan.FromMilliseconds(50);
            options.Signatures = Signatures;
        });
        collection.AddSingleton<IPackStore>(store);
        foreach (var check in checks)
            collection.AddSingleton(check);
        return collection.BuildServiceProvider(validateScopes: true);
    }
}
