using System.Text.Encodings.Web;
using System.Text.Json;

namespace TthcModular.Storage.Maintenance.Transfer;

/// <summary>What a transfer file says of itself. It names neither time nor provider, so that equal data gives equal bytes.</summary>
/// <param name="Format">Version of the file's layout.</param>
/// <param name="Schema">Migrations applied where it was written, oldest first.</param>
internal sealed record TransferManifest(int Format, IReadOnlyList<string> Schema, IReadOnlyList<TransferTable> Tables)
{
    public const string EntryName = "manifest.json";
    public const int PresentFormat = 1;

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Readable);

    public static async Task<TransferManifest?> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        var read = await JsonSerializer.DeserializeAsync<TransferManifest>(stream, Readable, cancellation);
        return read is { Schema: not null, Tables: not null } ? read : null;
    }
}

/// <summary>One table: its columns in the order of the values, how many rows, and the SHA-256 of its entry.</summary>
internal sealed record TransferTable(string Name, IReadOnlyList<string> Columns, long Rows, string Sha256)
{
    public string EntryName => NameOf(Name);

    public static string NameOf(string table) => $"tables/{table}.jsonl";
}
