using TthcModular.Access.Accounts;
using TthcModular.Access.Scopes;

namespace TthcModular.Web.Features.Shared;

/// <summary>An entry of the rail.</summary>
public sealed record NavEntry(string Key, string Text, string Icon, string Href)
{
    public const string Home = "hom-nay";
    public const string Plans = "ke-hoach";
    public const string Tasks = "viec-cua-toi";
    public const string Figures = "so-lieu";
    public const string Reports = "bao-cao";
    public const string Units = "don-vi";
    public const string Packs = "quan-tri";

    /// <summary>How many entries the bottom bar of a phone holds; the others stand in the menu.</summary>
    public const int OnPhone = 4;

    /// <summary>The rail as a viewer sees it.</summary>
    public static IReadOnlyList<NavEntry> For(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return
        [
            new(Home, "Hôm nay", "house", "~/"),
            new(Plans, "Kế hoạch", "journal-text", "~/ke-hoach"),
            new(Tasks, "Việc của tôi", "check2-square", "~/viec-cua-toi"),
            new(Figures, "Số liệu", "upload", "~/so-lieu"),
            new(Reports, "Báo cáo", "file-earmark-text", "~/bao-cao"),
            new(Units, "Đơn vị", "diagram-3", "~/don-vi"),
            .. viewer.IsAtLeast(Role.DistrictAdmin) ? [new NavEntry(Packs, "Quản trị", "sliders", "~/quan-tri/goi")] : Array.Empty<NavEntry>(),
        ];
    }
}
