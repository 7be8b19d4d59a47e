using System.Diagnostics;
using Microsoft.Extensions.Options;
using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Codeless;
using TthcModular.Packs.Contracts;
using TthcModular.Packs.Files;
using TthcModular.Packs.Guard;
using TthcModular.Packs.Manifests;
using TthcModular.Packs.Preflight;
using TthcModular.Packs.Trust;
using TthcModular.Sdk;

namespace TthcModular.Packs.Loading;

/// <summary>Takes a pack from its files to its definitions, one step after the other; the first that fails gives the state and the reason.</summary>
internal sealed class PackLoader(PackGuard guard, CrashMarks marks, PackContract contract, IOptions<PackOptions> options)
{
    public async Task<LoadedPack> LoadAsync(FoundPack found, CancellationToken cancellationToken)
    {
        using var activity = PackTelemetry.Source.StartActivity("pack load");
        activity?.SetTag("pack.id", found.Id);
        var started = Stopwatch.GetTimestamp();
        var pack = await StepsAsync(found, cancellationToken);
        activity?.SetTag("pack.state", pack.Entry.State.ToString());
        if (pack.Entry.State != PackState.Active)
            activity?.SetStatus(ActivityStatusCode.Error, pack.Entry.Reason);
        PackTelemetry.Load.Record(
            Stopwatch.GetElapsedTime(started).TotalSeconds,
            new KeyValuePair<string, object?>("pack.id", found.Id),
            new KeyValuePair<string, object?>("pack.state", pack.Entry.State.ToString()));
        return pack;
    }

    /// <summary>Whether a pack has the signature that it needs, which may change while its files do not.</summary>
    public bool IsTrusted(FoundPack found) => found.Image is { } image && PackSignature.Check(image, found.Trust, options.Value.Signatures) is null;

    private async Task<LoadedPack> StepsAsync(FoundPack found, CancellationToken cancellationToken)
    {
        if (found is not { Image: { } image, Manifest: { } manifest })
            return Stopped(found, found.Fault ?? new PackFault(PackState.BadManifest, "Không đọc được gói."));
        var fault = FileVerification.Check(image, manifest)
            ?? PackSignature.Check(image, found.Trust, options.Value.Signatures)
            ?? PreflightCheck.Check(image, manifest)
            ?? CheckCrashes(image);
        if (fault is not null)
            return Stopped(found, fault);
        var context = manifest.Assembly is null ? null : new PackLoadContext($"pack:{manifest.Id}@{manifest.Version}", image);
        var installed = await InstallAsync(context, image, manifest, cancellationToken);
        if (installed.IsSuccess)
            return new LoadedPack(found.Entry(PackState.Active, "") with { PlanTypes = installed.Value }, image.ContentKey, context);
        context?.Unload();
        return Stopped(found, installed.Fault);
    }

    private async Task<Step<IReadOnlyList<InstalledPlanType>>> InstallAsync(
        PackLoadContext? context, PackImage image, PackManifest manifest, CancellationToken cancellationToken)
    {
        using var mark = marks.Begin(image.ContentKey);
        var described = await guard.DescribeAsync(manifest.Id, () => Describe(context, image, manifest), cancellationToken);
        if (!described.IsSuccess)
            return new PackFault(PackState.DescribeFailed, described.Reason);
        if (!described.Value.IsSuccess)
            return described.Value.Fault;
        return CheckContract(manifest, image, described.Value.Value);
    }

    private static Step<IReadOnlyList<PlanType>> Describe(PackLoadContext? context, PackImage image, PackManifest manifest) =>
        context is not null && manifest.Assembly is { } assembly ? PackEntryPoint.Describe(context, assembly) : CodelessPack.Describe(image, manifest);

    private PackFault? CheckCrashes(PackImage image) => marks.Crashes(image.ContentKey) < CrashMarks.Suspicious
        ? null
        : new PackFault(PackState.PutAside, "Máy chủ đã dừng đột ngột hai lần khi đang nạp gói này, nên gói không được nạp cho đến khi có người chọn Thử lại.");

    private Step<IReadOnlyList<InstalledPlanType>> CheckContract(PackManifest manifest, PackImage image, IReadOnlyList<PlanType> types)
    {
        try
        {
            var result = contract.Check(manifest.Id, manifest.Version.ToNormalizedString(), types, image.Text);
            return result.Problems.Count == 0
                ? Step<IReadOnlyList<InstalledPlanType>>.Done(result.PlanTypes)
                : Broken(Reasons.Join(result.Problems));
        }
        // A check that stumbles over what a pack brings must not stop the host.
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Broken($"Không kiểm tra được nội dung gói: {PackFaults.Describe(fault)}");
        }
    }

    private static LoadedPack Stopped(FoundPack found, PackFault fault) =>
        new(found.Entry(fault.State, fault.Reason), found.Image?.ContentKey, Context: null) { IsPassing = fault.Passing };

    private static PackFault Broken(string reason) => new(PackState.ContractBroken, reason);
}
