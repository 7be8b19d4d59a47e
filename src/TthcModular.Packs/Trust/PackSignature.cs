using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Files;
using TthcModular.Packs.Manifests;
using TthcModular.Packs.Register;

namespace TthcModular.Packs.Trust;

/// <summary>Who signed a pack. <c>pack.sig</c> signs <c>pack.json</c>, which holds the hash of every other file.</summary>
internal static class PackSignature
{
    private const int LongestSignature = 1024;

    /// <summary>The publisher whose registered key signed the pack; null: unsigned, or by nobody known.</summary>
    public static PublisherKey? Signer(PackImage image, IEnumerable<PublisherKey> keys) =>
        image.Files.TryGetValue(PackManifest.FileName, out var manifest) && Signature(image) is { } signature
            ? keys.FirstOrDefault(key => key.WithdrawnAt is null && Signed(key, manifest, signature))
            : null;

    /// <summary>Why a pack may not be used for want of a signature; null: it may.</summary>
    public static PackFault? Check(PackImage image, PackTrust trust, SignaturePolicy policy)
    {
        if (Signer(image, trust.Keys) is not null)
            return null;
        var allowed = policy == SignaturePolicy.WhenInstalled && (trust.IsBesideHost || trust.IsUnsignedAccepted);
        return allowed ? null : new PackFault(PackState.Untrusted, Reason(image, policy));
    }

    private static string Reason(PackImage image, SignaturePolicy policy)
    {
        var what = image.Files.ContainsKey(PackManifest.SignatureFileName)
            ? "Chữ ký của gói (pack.sig) không khớp với khóa nào đang được tin cậy: gói bị sửa, hoặc khóa của đơn vị phát hành chưa đăng ký hay đã thu hồi."
            : "Gói không có chữ ký của đơn vị phát hành (pack.sig).";
        var how = policy == SignaturePolicy.Always
            ? "Máy chủ được đặt chỉ nhận gói có chữ ký (Tthc:Packs:Signatures = Always)."
            : "Hãy đăng ký khóa của đơn vị phát hành; hoặc, nếu biết rõ nguồn gốc của gói, cài lại và chọn chấp nhận gói không có chữ ký (dòng lệnh: --allow-unsigned).";
        return $"{what} {how}";
    }

    private static bool Signed(PublisherKey key, byte[] content, byte[] signature)
    {
        try
        {
            using var ecdsa = ECDsa.Create();
            ecdsa.ImportSubjectPublicKeyInfo(Convert.FromBase64String(key.PublicKey), out _);
            // OpenSSL writes a sequence of two numbers, .NET the two numbers one after the other.
            return ecdsa.VerifyData(content, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)
                || ecdsa.VerifyData(content, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return false;
        }
    }

    /// <summary>The signature as it is, or written in Base64.</summary>
    private static byte[]? Signature(PackImage image)
    {
        if (!image.Files.TryGetValue(PackManifest.SignatureFileName, out var content) || content.Length > LongestSignature)
            return null;
        return Base64.IsValid(content) ? Convert.FromBase64String(Encoding.ASCII.GetString(content)) : content;
    }
}
