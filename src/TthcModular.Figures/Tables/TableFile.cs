using TthcModular.Organisation.Results;

namespace TthcModular.Figures.Tables;

/// <summary>Opens a table file. What kind it is follows from its content, not from its name alone.</summary>
internal static class TableFile
{
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] OldExcel = [0xD0, 0xCF, 0x11, 0xE0];

    public static Result<TableReader> Open(string path, string fileName)
    {
        if (!File.Exists(path))
            return new Refusal("file-not-found", $"Không tìm thấy tệp '{fileName}'.", RefusalKind.NotFound);
        try
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.SequentialScan);
            var opened = Open(stream, fileName);
            if (!opened.IsSuccess)
                stream.Dispose();
            return opened;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Refusal("file-unreadable", $"Không mở được tệp '{fileName}'. Kiểm tra quyền đọc và đóng tệp nếu chương trình khác đang mở.");
        }
    }

    private static Result<TableReader> Open(FileStream stream, string fileName)
    {
        var start = new byte[4096];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        var head = start.AsSpan(0, length);
        if (length == 0)
            return new Refusal("empty-file", $"Tệp '{fileName}' rỗng.");
        if (head.StartsWith(OldExcel))
            return new Refusal("old-excel", $"Tệp '{fileName}' ở định dạng Excel cũ (.xls). Lưu lại thành .xlsx hoặc CSV UTF-8.");
        if (head.StartsWith(Zip))
            return ExcelTable.Open(stream, fileName);
        return fileName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)
            ? new Refusal("not-a-workbook", $"Tệp '{fileName}' có đuôi .xlsx nhưng không phải tệp Excel.")
            : CsvTable.Open(stream, head, fileName);
    }
}
