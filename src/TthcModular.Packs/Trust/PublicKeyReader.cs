using System.Security.Cryptography;
using TthcModular.Packs.Register;

namespace TthcModular.Packs.Trust;

/// <summary>Reads a publisher's public key as people hand it in: PEM, of an ECDSA key on P-256.</summary>
internal static class PublicKeyReader
{
    private const string P256 = "1.2.840.10045.3.1.7";
    private const int Longest = 8192;

    public static PackOutcome<PublisherKey> Read(string pem, string publisher, DateTimeOffset now, string account)
    {
        if (string.IsNullOrWhiteSpace(publisher) || publisher.Trim().Length > 200)
            return Bad("Hãy ghi tên đơn vị phát hành, tối đa 200 ký tự.");
        if (pem.Contains("PRIVATE KEY", StringComparison.Ordinal))
            return Bad("Đây là khóa riêng. Chỉ đăng ký khóa công khai (BEGIN PUBLIC KEY); khóa riêng phải được giữ kín ở đơn vị phát hành.");
        try
        {
            using var key = ECDsa.Create();
            key.ImportFromPem(pem.Length <= Longest ? pem : "");
            if (key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value != P256)
                return Bad("Khóa không thuộc đường cong P-256 (prime256v1).");
            var content = key.ExportSubjectPublicKeyInfo();
            return new PublisherKey(Convert.ToHexStringLower(SHA256.HashData(content)), publisher.Trim(), Convert.ToBase64String(content), now, account);
        }
        catch (Exception fault) when (fault is ArgumentException or CryptographicException)
        {
            return Bad("Không đọc được khóa: cần khóa công khai ECDSA P-256 dạng PEM, bắt đầu bằng '-----BEGIN PUBLIC KEY-----'.");
        }
    }

    private static PackOutcome<PublisherKey> Bad(string reason) => PackOutcome<PublisherKey>.Failed(reason);
}
