using System.IO.Compression;
using TthcModular.Organisation.Results;

namespace TthcModular.Figures.Tables;

/// <summary>
/// Looks into a workbook before anything opens it: a small file can unfold to terabytes. Sizes are taken from what
/// really comes out, since what the file declares about itself may be a lie.
/// </summary>
public static class ZipGuard
{
    private const int MostEntries = 2_000;
    private const long MostInAll = 2L << 30;
    private const long MostBesideSheets = 256L << 20;
    private const long SmallEnough = 16L << 20;
    private const int HighestRatio = 120;

    /// <summary>Why a file must not be opened; null: it may be.</summary>
    public static Refusal? Refuse(Stream stream, string fileName)
    {
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return archive.Entries.Count > MostEntries || !Fits(archive)
                ? new Refusal("zip-bomb", $"Tệp '{fileName}' bung ra quá lớn so với kích thước của nó nên không được mở. Lưu lại thành CSV UTF-8 hoặc chia nhỏ tệp.")
                : null;
        }
        catch (InvalidDataException)
        {
            return new Refusal("damaged-workbook", $"Không đọc được tệp Excel '{fileName}': tệp hỏng.");
        }
    }

    private static bool Fits(ZipArchive archive)
    {
        if (archive.Entries.Any(entry => entry.Length > Allowed(entry)) || archive.Entries.Sum(entry => entry.Length) > MostInAll)
            return false;
        long total = 0;
        foreach (var entry in archive.Entries)
        {
            var limit = Math.Min(Allowed(entry), MostInAll - total);
            var size = Unfold(entry, limit);
            if (size > limit)
                return false;
            total += size;
        }

        return true;
    }

    private static long Allowed(ZipArchiveEntry entry)
    {
        var most = entry.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) ? MostInAll : MostBesideSheets;
        return Math.Min(most, Math.Max(SmallEnough, entry.CompressedLength * HighestRatio));
    }

    private static long Unfold(ZipArchiveEntry entry, long limit)
    {
        using var content = entry.Open();
        var buffer = new byte[1 << 16];
        long size = 0;
        int read;
        while (size <= limit && (read = content.Read(buffer)) > 0)
            size += read;
        return size;
    }
}
