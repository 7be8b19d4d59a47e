using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace TthcModular.Access.Audit;

/// <summary>The last entry of the chain.</summary>
internal sealed record AuditTail(long Id, string Hash);

/// <summary>How entries are tied together.</summary>
internal static class AuditChain
{
    /// <summary>Numbers from here on are provisional: real ones start at 1 and leave no gap.</summary>
    public const long Unnumbered = 1L << 62;

    /// <summary>What stands for the hash before the first entry.</summary>
    public const string Beginning = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>An entry in its place after the last one.</summary>
    public static AuditEntry After(AuditTail tail, AuditEntry entry)
    {
        var placed = new AuditEntry
        {
            Id = tail.Id + 1,
            At = entry.At,
            Account = entry.Account,
            Action = entry.Action,
            Subject = entry.Subject,
            Detail = entry.Detail,
            PreviousHash = tail.Hash,
            Hash = "",
        };
        placed.Hash = HashOf(placed);
        return placed;
    }

    /// <summary>SHA-256 over everything in the entry and the hash before it; JSON keeps the fields apart.</summary>
    public static string HashOf(AuditEntry entry) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new[]
    {
        entry.Id.ToString(CultureInfo.InvariantCulture),
        entry.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        entry.Account,
        entry.Action,
        entry.Subject,
        entry.Detail,
        entry.PreviousHash,
    })));
}
