using TthcModular.Packs.Host;
using TthcModular.Packs.Register;

namespace TthcModular.Packs.Trust;

/// <summary>The publishers whose signatures this installation trusts.</summary>
public interface IPublisherKeys
{
    /// <summary>All keys, the withdrawn ones last.</summary>
    Task<IReadOnlyList<PublisherKey>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Registers an ECDSA key on P-256, or trusts a withdrawn one again.</summary>
    /// <param name="pem">The public key in PEM.</param>
    /// <param name="publisher">Whose it is.</param>
    /// <param name="order">Who registers it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<PackOutcome<PublisherKey>> AddAsync(string pem, string publisher, PackOrder order, CancellationToken cancellationToken);

    /// <summary>Trusts a key no longer: packs that only it signed stop on every node.</summary>
    /// <param name="fingerprint">The fingerprint, or so many of its first digits that only one key has them.</param>
    /// <param name="order">Who withdraws it, and why.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<PackOutcome<PublisherKey>> WithdrawAsync(string fingerprint, PackOrder order, CancellationToken cancellationToken);
}

internal sealed class PublisherKeys(IPackStore store, PackHost host, TimeProvider clock) : IPublisherKeys
{
    private const int FewestDigits = 8;

    public async Task<IReadOnlyList<PublisherKey>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await store.ReadAsync(cancellationToken)).Keys.OrderBy(key => key.WithdrawnAt is not null).ThenBy(key => key.AddedAt)];

    public async Task<PackOutcome<PublisherKey>> AddAsync(string pem, string publisher, PackOrder order, CancellationToken cancellationToken)
    {
        var read = PublicKeyReader.Read(pem, publisher, clock.GetUtcNow(), order.Account);
        if (!read.IsSuccess)
            return read;
        var known = await ListAsync(cancellationToken);
        if (known.FirstOrDefault(key => key.Fingerprint == read.Value.Fingerprint && key.WithdrawnAt is null) is { } same)
            return PackOutcome<PublisherKey>.Failed($"Khóa này đã đăng ký cho {same.Publisher}.");
        return await WriteAsync(read.Value, PackAction.KeyAdded, order, cancellationToken);
    }

    public async Task<PackOutcome<PublisherKey>> WithdrawAsync(string fingerprint, PackOrder order, CancellationToken cancellationToken)
    {
        var keys = (await ListAsync(cancellationToken))
            .Where(key => key.WithdrawnAt is null && fingerprint.Length >= FewestDigits && key.Fingerprint.StartsWith(fingerprint, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return keys is [var key]
            ? await WriteAsync(key with { WithdrawnAt = clock.GetUtcNow() }, PackAction.KeyWithdrawn, order, cancellationToken)
            : PackOutcome<PublisherKey>.Failed($"Không có đúng một khóa đang tin cậy có dấu vân tay bắt đầu bằng '{fingerprint}' (ít nhất {FewestDigits} chữ số).");
    }

    private async Task<PackOutcome<PublisherKey>> WriteAsync(PublisherKey key, PackAction action, PackOrder order, CancellationToken cancellationToken)
    {
        await store.WriteAsync(new PackChange(order, action, key.Publisher, key.Fingerprint) { Key = key }, cancellationToken);
        await host.ReloadAsync(cancellationToken);
        return key;
    }
}
