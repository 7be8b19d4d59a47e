namespace TthcModular.Organisation.Units;

/// <summary>A worded name taken apart: 'xa tan lap' is a 'xa' and the place 'tan lap'.</summary>
/// <param name="Sort">The word that says what sort of unit it is; empty where nothing says so.</param>
/// <param name="Place">The rest.</param>
internal sealed record PlaceName(string Sort, string Place)
{
    private static readonly (string Written, string Sort)[] Sorts =
    [
        ("thanh pho", "thanh pho"), ("thi tran", "thi tran"), ("thi xa", "thi xa"), ("dac khu", "dac khu"), ("phuong", "phuong"),
        ("huyen", "huyen"), ("quan", "quan"), ("tinh", "tinh"), ("xa", "xa"), ("tp", "thanh pho"), ("tx", "thi xa"), ("tt", "thi tran"),
    ];

    /// <summary>Reads the sort at the front ('TP. Sa Đéc'); a name that is nothing but a sort is kept whole.</summary>
    public static PlaceName Of(string wording)
    {
        foreach (var (written, sort) in Sorts)
        {
            if (wording.StartsWith(written + " ", StringComparison.Ordinal))
                return new PlaceName(sort, wording[(written.Length + 1)..]);
        }

        return new PlaceName("", wording);
    }

    /// <summary>The sort that stands by itself behind the place: 'Tân Lập (xã)', 'Tân Lập, xã'.</summary>
    public static string SortAlone(string wording) =>
        Array.Find(Sorts, sort => sort.Written == wording).Sort ?? "";
}
