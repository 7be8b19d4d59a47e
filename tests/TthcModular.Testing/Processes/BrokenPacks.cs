namespace TthcModular.Testing.Processes;

/// <summary>The broken packs of the tests, for hosts that have to live with them.</summary>
public static class BrokenPacks
{
    /// <summary>Each pack that cannot become active, with the word for its state and part of its reason on the packs page.</summary>
    public static IReadOnlyDictionary<string, (string State, string Reason)> Refused { get; } = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["ThrowsAtLoad"] = ("Khai báo bị lỗi", "Không khởi tạo được thư viện."),
        ["Throws"] = ("Khai báo bị lỗi", "Không đọc được cấu hình."),
        ["Hangs"] = ("Khai báo bị lỗi", "không trả lời trong"),
        ["NeedsNewerSdk"] = ("Không tương thích", "Gói cần SDK [7.0.0, 8.0.0)"),
        ["OwnSdk"] = ("Không tương thích", "bản riêng của TthcModular.Sdk"),
        ["OwnSqlite"] = ("Không tương thích", "mã máy"),
        ["ReadsFiles"] = ("Không tương thích", "cần quyền 'files'"),
        ["SameKeys"] = ("Nội dung sai quy ước", "đã có trong gói Good"),
        ["LoopingTemplate"] = ("Nội dung sai quy ước", "quá 3 tầng"),
        ["ContradictorySettings"] = ("Nội dung sai quy ước", "lớn hơn giá trị lớn nhất"),
        ["OwnTypes"] = ("Nội dung sai quy ước", "tự đặt ra loại lịch"),
        ["Untranslatable"] = ("Nội dung sai quy ước", "StartsWith"),
        ["TwoEntries"] = ("Không nạp được", "2 lớp thực hiện IPack"),
    };

    /// <summary>Packs that are active until a report is asked of them; each brings a plan of the key named.</summary>
    public static IReadOnlyDictionary<string, string> FailingInReports { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ThrowsInReport"] = "throws-in-report",
        ["HangsInReport"] = "hangs-in-report",
        ["AllocatesInReport"] = "allocates-in-report",
    };

    /// <summary>Starts a host with its own packs and all broken ones beside it, and with a memory that ends.</summary>
    public static async Task<RunningHost> StartHostAsync()
    {
        var packs = Directory.CreateTempSubdirectory("tthc-broken-").FullName;
        foreach (var source in new[] { HostExecutable.Folder, AppContext.BaseDirectory })
            Copy(Path.Combine(source, "packs"), packs);
        return await RunningHost.StartAsync(
            ("Tthc__PacksDirectory", packs), ("Tthc__Packs__DescribeTimeout", "00:00:10"), ("DOTNET_GCHeapHardLimit", "30000000"));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }
}
