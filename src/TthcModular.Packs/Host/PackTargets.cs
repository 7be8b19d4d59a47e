using TthcModular.Packs.Changes;
using TthcModular.Packs.Loading;
using TthcModular.Packs.Register;

namespace TthcModular.Packs.Host;

/// <summary>Says what a step comes to: what will be decided, and which files will be in force.</summary>
internal sealed class PackTargets(IPackStore store, PackSelection selection)
{
    public async Task<PackOverview> OverviewAsync(CancellationToken cancellationToken) =>
        (await SituationAsync(cancellationToken)).Overview;

    public async Task<PackOutcome<PackTarget>> FindAsync(PackMove move, CancellationToken cancellationToken)
    {
        var (overview, beside) = await SituationAsync(cancellationToken);
        var found = beside.FirstOrDefault(pack => PackSelection.Same(pack.Id, move.PackId));
        var known = found?.Id
            ?? overview.Register.Choices.FirstOrDefault(choice => PackSelection.Same(choice.PackId, move.PackId))?.PackId
            ?? overview.Register.VersionsOf(move.PackId).FirstOrDefault()?.PackId;
        if (known is null)
            return Bad($"Không có gói '{move.PackId}'. Xem mã các gói ở trang Gói hoặc bằng lệnh 'packs list'.");
        var choice = overview.Register.ChoiceOf(known);
        if (choice.Version is null && found is null && move.Kind != PackMoveKind.Use && move.Kind != PackMoveKind.Remove)
            return Bad($"Gói {known} chưa có phiên bản nào đang dùng. Hãy chọn một phiên bản đã tải lên để dùng.");
        return move.Kind switch
        {
            PackMoveKind.Use => await UseAsync(overview, choice, found, move.Version ?? "", PackAction.Installed, cancellationToken),
            PackMoveKind.RollBack when overview.PreviousMarker(choice) is { } previous =>
                await UseAsync(overview, choice, found, previous, PackAction.RolledBack, cancellationToken),
            PackMoveKind.RollBack => Bad($"Gói {known} không có phiên bản trước để quay về."),
            PackMoveKind.Remove => Remove(overview, choice, found),
            _ => await SwitchAsync(overview, choice, found, move.Kind, cancellationToken),
        };
    }

    private async Task<PackOutcome<PackTarget>> UseAsync(
        PackOverview overview, PackChoice choice, FoundPack? beside, string version, PackAction action, CancellationToken cancellationToken)
    {
        var isBeside = version == PackVersion.BesideHost;
        var kept = isBeside ? null : overview.Register.Find(choice.PackId, version);
        if (isBeside ? beside is null : kept is null)
            return Bad(isBeside ? $"Không có gói {choice.PackId} nào kèm theo máy chủ." : $"Hệ thống không giữ phiên bản {version} của gói {choice.PackId}.");
        var now = InForce(choice, beside);
        if (now == version && !choice.IsDisabled)
            return Bad($"Gói {choice.PackId} đang dùng đúng phiên bản này.");
        var files = kept is null ? beside! : await selection.InstalledAsync(overview.Register, kept.PackId, kept.Version, cancellationToken);
        var after = choice with { Version = kept?.Version, IsDisabled = false, IsRemoved = false, PutAside = null, PutAsideContent = null };
        return new PackTarget(action, after, files.Manifest?.Version.ToNormalizedString() ?? version, files)
        {
            Keeps = action == PackAction.Installed && now != version ? kept is null ? null : kept with { Replaces = now, WasInForce = true } : null,
        };
    }

    private async Task<PackOutcome<PackTarget>> SwitchAsync(
        PackOverview overview, PackChoice choice, FoundPack? beside, PackMoveKind kind, CancellationToken cancellationToken)
    {
        if (choice.IsRemoved && kind != PackMoveKind.Enable)
            return Bad($"Gói {choice.PackId} đã gỡ.");
        var files = choice.Version is null ? beside! : await selection.InstalledAsync(overview.Register, choice.PackId, choice.Version, cancellationToken);
        var again = choice with { PutAside = null, PutAsideContent = null };
        var (action, after) = kind switch
        {
            PackMoveKind.Disable => (PackAction.Disabled, choice with { IsDisabled = true }),
            PackMoveKind.Retry => (PackAction.Retried, again with { Attempt = choice.Attempt + 1 }),
            _ => (PackAction.Enabled, again with { IsDisabled = false, IsRemoved = false }),
        };
        return new PackTarget(action, after, files.Manifest?.Version.ToNormalizedString() ?? "", kind == PackMoveKind.Disable ? null : files) { ChangesNothing = after == choice };
    }

    private static PackOutcome<PackTarget> Remove(PackOverview overview, PackChoice choice, FoundPack? beside) => new PackTarget(
        PackAction.Removed,
        // Nothing is left to decide about, unless the files still lie beside the host.
        new PackChoice(choice.PackId) { IsRemoved = true, Changes = choice.Changes },
        choice.Version ?? overview.BesideHost.GetValueOrDefault(choice.PackId) ?? "",
        Found: null)
    {
        Forgets = true,
        IsDecided = beside is not null,
        ChangesNothing = choice.IsRemoved,
    };

    private static string? InForce(PackChoice choice, FoundPack? beside) =>
        choice.IsRemoved ? null : choice.Version ?? (beside is null ? null : PackVersion.BesideHost);

    private async Task<(PackOverview Overview, IReadOnlyList<FoundPack> BesideHost)> SituationAsync(CancellationToken cancellationToken)
    {
        var register = await store.ReadAsync(cancellationToken);
        var beside = await selection.BesideHostAsync(register, cancellationToken);
        return (new PackOverview(register, beside.ToDictionary(
            pack => pack.Id, pack => pack.Manifest?.Version.ToNormalizedString() ?? "", StringComparer.OrdinalIgnoreCase)), beside);
    }

    private static PackOutcome<PackTarget> Bad(string reason) => PackOutcome<PackTarget>.Failed(reason);
}

/// <summary>What a step comes to.</summary>
/// <param name="Action">What history will say.</param>
/// <param name="Choice">What will be decided.</param>
/// <param name="Version">The version concerned.</param>
/// <param name="Found">The files in force afterwards; null: none.</param>
internal sealed record PackTarget(PackAction Action, PackChoice Choice, string Version, FoundPack? Found)
{
    public PackVersion? Keeps { get; init; }

    public bool Forgets { get; init; }

    /// <summary>Whether <see cref="Choice"/> is to be kept.</summary>
    public bool IsDecided { get; init; } = true;

    public bool ChangesNothing { get; init; }

    /// <summary>A version is put in force, which has to work for the step to be done.</summary>
    public bool PutsInForce => Action is PackAction.Installed or PackAction.RolledBack;

    public PackChange Change(PackOrder order) => new(order, Action, Choice.PackId, Version)
    {
        Choice = IsDecided ? Choice : null,
        Keeps = Keeps,
        Forgets = Forgets,
    };
}
