using TthcModular.Packs.Catalogue;

namespace TthcModular.Packs.Files;

/// <summary>Reads a pack from its folder.</summary>
internal static class PackFolder
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    public static Step<PackImage> Read(string folder)
    {
        try
        {
            var root = new DirectoryInfo(folder);
            if (!root.Exists)
                return Bad($"Không có thư mục gói '{root.Name}'.");
            if (IsLink(root))
                return Linked(root);
            var found = Find(root);
            if (!found.IsSuccess)
                return found.Fault;
            var files = ReadAll(root, found.Value);
            return PackPath.Clash(files.Keys) is { } clash ? Bad(clash) : Step<PackImage>.Done(new PackImage(folder, files));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Bad($"Không đọc được tệp của gói ({fault.Message}). Nếu gói đang được sao chép, hệ thống sẽ tự đọc lại.") with { Passing = true };
        }
    }

    private static Step<List<FileInfo>> Find(DirectoryInfo root)
    {
        var files = new List<FileInfo>();
        var total = 0L;
        var folders = new Stack<DirectoryInfo>([root]);
        while (folders.TryPop(out var folder))
        {
            foreach (var entry in folder.EnumerateFileSystemInfos("*", Everything))
            {
                if (IsLink(entry))
                    return Linked(entry);
                if (entry is DirectoryInfo inner)
                    folders.Push(inner);
                if (entry is not FileInfo file)
                    continue;
                files.Add(file);
                total += file.Length;
                if (files.Count > PackLimits.Files || file.Length > PackLimits.FileBytes || total > PackLimits.TotalBytes)
                    return Bad($"Gói quá lớn: {PackLimits.Describe}.");
            }
        }

        return Step<List<FileInfo>>.Done(files);
    }

    private static Dictionary<string, byte[]> ReadAll(DirectoryInfo root, IEnumerable<FileInfo> files) => files.ToDictionary(
        file => Path.GetRelativePath(root.FullName, file.FullName).Replace(Path.DirectorySeparatorChar, '/'),
        file => File.ReadAllBytes(file.FullName),
        StringComparer.Ordinal);

    private static bool IsLink(FileSystemInfo entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static PackFault Linked(FileSystemInfo entry) => Bad($"'{entry.Name}' là liên kết; gói chỉ được chứa tệp và thư mục thường.");

    private static PackFault Bad(string reason) => new(PackState.BadFiles, reason);
}
