using NuGet.Versioning;
using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Changes;
using TthcModular.Packs.Files;
using TthcModular.Packs.Loading;
using TthcModular.Packs.Register;

namespace TthcModular.Packs.Host;

internal sealed class PackLifecycle(PackHost host, PackTargets targets, IPackStore store, TimeProvider clock) : IPackLifecycle
{
    private const string Overtaken = "Có người vừa thay đổi gói này. Hãy tải lại trang và làm lại.";

    public Task<PackOverview> OverviewAsync(CancellationToken cancellationToken) => targets.OverviewAsync(cancellationToken);

    public Task<IReadOnlyList<PackEvent>> HistoryAsync(string? packId, int limit, CancellationToken cancellationToken) =>
        store.HistoryAsync(packId, limit, cancellationToken);

    public async Task<PackOutcome<PackPreview>> PreviewAsync(PackFile file, CancellationToken cancellationToken)
    {
        var (found, entry) = await ReadAsync(file, cancellationToken);
        if (entry.State != PackState.Active)
            return PackOutcome<PackPreview>.Failed(entry.Reason);
        return Preview(found.Id, entry);
    }

    public async Task<PackOutcome<PackVersion>> UploadAsync(PackFile file, PackOrder order, CancellationToken cancellationToken)
    {
        var (found, entry) = await ReadAsync(file, cancellationToken);
        if (entry.State != PackState.Active || found.Image is not { } image)
            return PackOutcome<PackVersion>.Failed(entry.Reason);
        var kept = (await store.ReadAsync(cancellationToken)).Find(found.Id, entry.Version);
        if (kept?.ContentKey == image.ContentKey && (kept.IsUnsignedAccepted || !file.AcceptsUnsigned))
            return kept;
        if (kept is { WasInForce: true } && kept.ContentKey != image.ContentKey)
            return PackOutcome<PackVersion>.Failed($"Phiên bản {entry.Version} của gói {found.Id} đã được dùng với nội dung khác. Một phiên bản không đổi nội dung; người làm gói phải tăng số phiên bản.");
        var archive = PackArchive.Write(image);
        var fresh = new PackVersion(kept?.PackId ?? found.Id, entry.Version, entry.Title, entry.Publisher, image.ContentKey, archive.Length, clock.GetUtcNow(), order.Account)
        {
            IsUnsignedAccepted = file.AcceptsUnsigned && entry.SignedBy.Length == 0,
            Replaces = kept?.Replaces,
            WasInForce = kept?.WasInForce == true,
        };
        await store.WriteAsync(new PackChange(order, PackAction.Uploaded, fresh.PackId, fresh.Version) { Keeps = fresh, Archive = archive }, cancellationToken);
        return fresh;
    }

    public async Task<PackOutcome<PackPreview>> PreviewAsync(PackMove move, CancellationToken cancellationToken)
    {
        var target = await targets.FindAsync(move, cancellationToken);
        if (!target.IsSuccess)
            return PackOutcome<PackPreview>.Failed(target.Reason);
        var after = target.Value.Found is { } found ? await host.TryAsync(found, cancellationToken) : null;
        return target.Value.PutsInForce && after is not { State: PackState.Active }
            ? PackOutcome<PackPreview>.Failed(after?.Reason ?? "")
            : Preview(target.Value.Choice.PackId, after);
    }

    public Task<PackOutcome<PackEntry>> DoAsync(PackMove move, PackOrder order, CancellationToken cancellationToken) =>
        host.ChangeAsync(reload => DoInTurnAsync(move, order, reload, cancellationToken), cancellationToken);

    private async Task<PackOutcome<PackEntry>> DoInTurnAsync(
        PackMove move, PackOrder order, Func<Task<PackCatalogue>> reload, CancellationToken cancellationToken)
    {
        var found = await targets.FindAsync(move, cancellationToken);
        if (!found.IsSuccess)
            return PackOutcome<PackEntry>.Failed(found.Reason);
        var target = found.Value;
        if (target is { PutsInForce: true, Found: { } files } && await host.TryAsync(files, cancellationToken) is { State: not PackState.Active } broken)
            return PackOutcome<PackEntry>.Failed(broken.Reason);
        var before = InForce(host.Current, target.Choice.PackId);
        if (!target.ChangesNothing && !await store.WriteAsync(target.Change(order), cancellationToken))
            return PackOutcome<PackEntry>.Failed(Overtaken);
        // What is decided is decided: taking it up is not given up half way.
        var catalogue = await reload();
        return InForce(catalogue, target.Choice.PackId)
            ?? (before ?? new PackEntry(target.Choice.PackId, target.Version, target.Choice.PackId, "", PackState.Removed, "", "")) with { State = PackState.Removed, Reason = "Đã gỡ.", PlanTypes = [] };
    }

    private async Task<(FoundPack Found, PackEntry Entry)> ReadAsync(PackFile file, CancellationToken cancellationToken)
    {
        var read = await Task.Run(() => FoundPack.Read(file.Name, file.Content), cancellationToken);
        var register = await store.ReadAsync(cancellationToken);
        var found = read with { Trust = PackSelection.Trust(register, file.AcceptsUnsigned) };
        return (found, await host.TryAsync(found, cancellationToken));
    }

    private PackPreview Preview(string packId, PackEntry? after)
    {
        var before = InForce(host.Current, packId);
        return new PackPreview(packId, after?.Title ?? before?.Title ?? packId, before, after, PackDifference.Between(before, after))
        {
            Warnings = [.. Warnings(before, after)],
        };
    }

    private static IEnumerable<string> Warnings(PackEntry? before, PackEntry? after)
    {
        if (after is null)
            yield break;
        if (after.State != PackState.Active)
            yield return after.Reason;
        if (after is { SignedBy: "", IsBesideHost: false })
            yield return "Gói không có chữ ký của đơn vị phát hành đã đăng ký. Gói chạy trong tiến trình của máy chủ: chỉ dùng khi biết rõ nguồn gốc.";
        if (NuGetVersion.TryParse(before?.Version, out var old) && NuGetVersion.TryParse(after.Version, out var fresh) && fresh < old)
            yield return $"Phiên bản {after.Version} thấp hơn phiên bản đang dùng {before!.Version}.";
    }

    private static PackEntry? InForce(PackCatalogue catalogue, string packId) => catalogue.Packs.FirstOrDefault(pack => PackSelection.Same(pack.Id, packId));
}
