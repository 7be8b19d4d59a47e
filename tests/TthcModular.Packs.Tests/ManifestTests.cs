using System.Text;
using System.Text.Json.Nodes;
using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Manifests;

namespace TthcModular.Packs.Tests;

public sealed class ManifestTests
{
    private const string Hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789ABCDEF";

    [Fact]
    public void Read_WellFormed_GivesAllFields()
    {
        var manifest = Read(Good()).Value;

        Assert.NotNull(manifest);
        Assert.Equal(("Campaign", "1.2.0-beta", "Chiến dịch", "Sở"), (manifest.Id, manifest.Version.ToString(), manifest.Title, manifest.Publisher));
        Assert.Equal(["Campaign.dll", "reports/a.hbs"], manifest.Files.Keys, StringComparer.Ordinal);
    }

    [Fact]
    public void Read_ByteOrderMark_IsAccepted() =>
        Assert.True(PackManifestReader.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Good().ToJsonString())]).IsSuccess);

    [Theory]
    [InlineData("id", "Thiếu trường 'id'")]
    [InlineData("version", "Thiếu trường 'version'")]
    [InlineData("title", "Thiếu trường 'title'")]
    [InlineData("assembly", "Thiếu trường 'assembly'")]
    [InlineData("sdk", "Thiếu trường 'sdk'")]
    [InlineData("publisher", "Thiếu trường 'publisher'")]
    [InlineData("files", "Thiếu trường 'files'")]
    public void Read_FieldMissing_NamesIt(string field, string reason) => AssertRefused(manifest => manifest.Remove(field), reason);

    [Theory]
    [InlineData("id", "\"../Campaign\"", "'id' là '../Campaign'")]
    [InlineData("id", "\"Chiến dịch\"", "chữ không dấu")]
    [InlineData("id", "7", "'id' phải là chuỗi")]
    [InlineData("version", "\"1.2\"", "'version' là '1.2'")]
    [InlineData("version", "\"một\"", "số.số.số")]
    [InlineData("sdk", "\"mới nhất\"", "'sdk' là 'mới nhất'")]
    [InlineData("sdk", "\"(, 2.0.0)\"", "khoảng phiên bản SDK")]
    [InlineData("assembly", "\"Campaign.exe\"", "tệp .dll")]
    [InlineData("assembly", "\"../Campaign.dll\"", "ở gốc của gói")]
    [InlineData("assembly", "\"Other.dll\"", "'Other.dll' không có trong danh sách 'files'")]
    [InlineData("title", "\"  \"", "'title' phải là chuỗi, không để trống")]
    [InlineData("capabilities", "\"native-code\"", "'capabilities' phải là danh sách chuỗi")]
    [InlineData("capabilities", "[1]", "'capabilities' phải là danh sách chuỗi")]
    [InlineData("files", "[]", "'files' phải là đối tượng")]
    [InlineData("files", "{\"Campaign.dll\":\"abc\"}", "64 chữ số thập lục phân")]
    [InlineData("files", "{\"../x.dll\":\"" + Hash + "\"}", "ra ngoài thư mục gói")]
    [InlineData("files", "{\"/x.dll\":\"" + Hash + "\"}", "ra ngoài thư mục gói")]
    [InlineData("files", "{\"a\\\\..\\\\x.dll\":\"" + Hash + "\"}", "ra ngoài thư mục gói")]
    [InlineData("files", "{\"pack.json\":\"" + Hash + "\"}", "'pack.json' không được khai")]
    [InlineData("files", "{\"a.txt\":\"" + Hash + "\",\"A.txt\":\"" + Hash + "\"}", "khai hai lần")]
    public void Read_FieldMalformed_SaysWhatIsExpected(string field, string value, string reason) =>
        AssertRefused(manifest => manifest[field] = JsonNode.Parse(value), reason);

    [Theory]
    [InlineData("", "không đúng cú pháp JSON ở dòng 1")]
    [InlineData("{\n\"id\": \n}", "không đúng cú pháp JSON ở dòng 3")]
    [InlineData("[]", "phải là một đối tượng JSON")]
    [InlineData("{\"id\":\"A\",\"id\":\"B\"}", "tên trường lặp lại")]
    public void Read_NoJsonObject_SaysWhere(string json, string reason) =>
        AssertRefused(PackManifestReader.Read(Encoding.UTF8.GetBytes(json)), reason);

    [Fact]
    public void Read_NoFile_SaysSo() => AssertRefused(PackManifestReader.Read(json: null), "Thiếu tệp pack.json");

    [Fact]
    public void Read_SeveralFaults_NamesAll()
    {
        var manifest = Good();
        manifest.Remove("id");
        manifest["version"] = "x";

        var reason = Read(manifest).Fault!.Reason;

        Assert.Contains("'id'", reason, StringComparison.Ordinal);
        Assert.Contains("'version'", reason, StringComparison.Ordinal);
    }

    private static void AssertRefused(Action<JsonObject> change, string reason)
    {
        var manifest = Good();
        change(manifest);
        AssertRefused(Read(manifest), reason);
    }

    private static void AssertRefused(Step<PackManifest> read, string reason)
    {
        Assert.Equal(PackState.BadManifest, read.Fault?.State);
        Assert.Contains(reason, read.Fault!.Reason, StringComparison.Ordinal);
    }

    private static Step<PackManifest> Read(JsonObject manifest) => PackManifestReader.Read(Encoding.UTF8.GetBytes(manifest.ToJsonString()));

    private static JsonObject Good() => new()
    {
        ["id"] = "Campaign",
        ["version"] = "1.2.0-beta",
        ["title"] = "Chiến dịch",
        ["assembly"] = "Campaign.dll",
        ["sdk"] = "[0.1.0, 1.0.0)",
        ["capabilities"] = new JsonArray(),
        ["publisher"] = "Sở",
        ["files"] = new JsonObject { ["Campaign.dll"] = Hash, ["reports/a.hbs"] = Hash },
    };
}
