using System.Security.Cryptography;
using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Changes;
using TthcModular.Packs.Trust;

namespace TthcModular.Packs.Tests;

public sealed class TrustTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Install_Unsigned_IsRefusedBeforeItsCodeRunsUnlessAccepted()
    {
        await using var workshop = new PackWorkshop();
        var archive = workshop.Archive("Throws");

        Assert.Contains("Gói không có chữ ký", (await workshop.InstallAsync(archive, acceptsUnsigned: false)).Reason, StringComparison.Ordinal);
        Assert.Contains("Không đọc được cấu hình", (await workshop.InstallAsync(archive)).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DSASignatureFormat.Rfc3279DerSequence, false)]
    [InlineData(DSASignatureFormat.IeeeP1363FixedFieldConcatenation, false)]
    [InlineData(DSASignatureFormat.Rfc3279DerSequence, true)]
    public async Task Install_SignedWithARegisteredKey_NeedsNothingElse(DSASignatureFormat format, bool base64)
    {
        await using var workshop = new PackWorkshop();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await workshop.Keys.AddAsync(key.ExportSubjectPublicKeyInfoPem(), "Sở KHCN", PackWorkshop.Admin, Cancellation);

        var installed = await workshop.InstallAsync(Signed(workshop, key, format, base64), acceptsUnsigned: false);

        Assert.Equal((PackState.Active, "Sở KHCN"), (installed.Value?.State, installed.Value?.SignedBy));
    }

    [Fact]
    public async Task Install_SignedAndThenChanged_IsRefused()
    {
        await using var workshop = new PackWorkshop();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await workshop.Keys.AddAsync(key.ExportSubjectPublicKeyInfoPem(), "Sở KHCN", PackWorkshop.Admin, Cancellation);
        var folder = workshop.Put("Good", under: workshop.InstalledDirectory);
        Sign(folder, key, DSASignatureFormat.Rfc3279DerSequence, base64: false);
        PackWorkshop.Edit(folder, manifest => manifest["version"] = "9.0.0");

        Assert.Contains("không khớp với khóa nào", (await workshop.InstallAsync(workshop.Zip(folder), acceptsUnsigned: false)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdraw_KeyOfAPackInForce_StopsThePackUntilTheKeyIsBack()
    {
        await using var workshop = new PackWorkshop();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var pem = key.ExportSubjectPublicKeyInfoPem();
        var registered = await workshop.Keys.AddAsync(pem, "Sở KHCN", PackWorkshop.Admin, Cancellation);
        await workshop.InstallAsync(Signed(workshop, key, DSASignatureFormat.Rfc3279DerSequence, base64: false), acceptsUnsigned: false);

        await workshop.Keys.WithdrawAsync(registered.Value!.Fingerprint[..8], PackWorkshop.Admin, Cancellation);
        Assert.Equal(PackState.Untrusted, Assert.Single(workshop.Catalogue.Current.Packs).State);
        Assert.Null(workshop.Catalogue.Current.FindPlanType("good"));

        await workshop.Keys.AddAsync(pem, "Sở KHCN", PackWorkshop.Admin, Cancellation);
        Assert.Equal(PackState.Active, Assert.Single(workshop.Catalogue.Current.Packs).State);
    }

    [Fact]
    public async Task Reload_EveryPackNeedsASignature_StopsThoseBesideTheHostAndNobodyCanAccept()
    {
        await using var workshop = new PackWorkshop { Signatures = SignaturePolicy.Always };
        workshop.Put("Good");

        Assert.Equal(PackState.Untrusted, (await workshop.EntryAsync("Good")).State);
        Assert.Contains("chỉ nhận gói có chữ ký", (await workshop.InstallAsync(workshop.Archive("Good", "1.1.0"))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_KeysThatAreNone_AreRefusedWithTheReason()
    {
        await using var workshop = new PackWorkshop();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);

        Assert.Contains("khóa riêng", await ReasonAsync(workshop, key.ExportPkcs8PrivateKeyPem()), StringComparison.Ordinal);
        Assert.Contains("P-256", await ReasonAsync(workshop, other.ExportSubjectPublicKeyInfoPem()), StringComparison.Ordinal);
        Assert.Contains("Không đọc được khóa", await ReasonAsync(workshop, "khóa"), StringComparison.Ordinal);
        Assert.Empty(await workshop.Keys.ListAsync(Cancellation));
    }

    private static async Task<string?> ReasonAsync(PackWorkshop workshop, string pem) =>
        (await workshop.Keys.AddAsync(pem, "Ai đó", PackWorkshop.Admin, Cancellation)).Reason;

    private static string Signed(PackWorkshop workshop, ECDsa key, DSASignatureFormat format, bool base64)
    {
        var folder = workshop.Put("Good", under: workshop.InstalledDirectory);
        Sign(folder, key, format, base64);
        return workshop.Zip(folder);
    }

    private static void Sign(string folder, ECDsa key, DSASignatureFormat format, bool base64)
    {
        var signature = key.SignData(File.ReadAllBytes(Path.Combine(folder, "pack.json")), HashAlgorithmName.SHA256, format);
        File.WriteAllBytes(Path.Combine(folder, "pack.sig"), base64 ? System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(signature)) : signature);
    }
}
