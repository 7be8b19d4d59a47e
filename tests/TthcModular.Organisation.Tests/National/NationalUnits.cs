using System.Text;

namespace TthcModular.Organisation.Tests.National;

/// <summary>
/// The country's units before and after 2025-07-01 as units.csv, made from public lists that are no part of this
/// repository: they are looked for in <c>shared/data/units</c> beside it.
/// </summary>
internal sealed class NationalUnits
{
    public const string Missing = "The national lists of units do not lie beside the repository.";
    private const string Header = "code,name,kind,parent_code,opened_on,closed_on,successor_codes\n";
    private const string LastDay = "2025-06-30";
    private const string FirstDay = "2025-07-01";

    private readonly IReadOnlyList<string[]> before;
    private readonly IReadOnlyList<string[]> after;
    private readonly IReadOnlyList<string[]> map;
    private readonly HashSet<string> lasting;

    private NationalUnits(string folder)
    {
        before = Read(folder, "dvhc-truoc-20250701-63-696-10035.tsv");
        after = Read(folder, "dvhc-tu-20250701-34-3321.tsv");
        map = Read(folder, "dvhc-anh-xa-cu-moi-20250701.tsv");

        // A province that nothing joined is the same unit before and after.
        lasting = [.. map.GroupBy(row => row[7]).Where(province => province.All(row => row[0] == province.Key)).Select(province => province.Key)];
    }

    public static string? Folder { get; } = Ancestors(AppContext.BaseDirectory)
        .Select(folder => Path.Combine(folder, "shared", "data", "units"))
        .FirstOrDefault(Directory.Exists);

    public static NationalUnits Load() => new(Folder!);

    public IReadOnlySet<string> LastingProvinces => lasting;

    /// <summary>Provinces, districts and communes up to 2025-06-30.</summary>
    public string Before => Header + string.Concat(before.Select(row => Line(row[0], row[3], Kind(row[1]), row[2], "", "", "")));

    /// <summary>What opened on 2025-07-01, and what closed the day before with what took its place.</summary>
    public string After
    {
        get
        {
            var csv = new StringBuilder(Header);
            foreach (var row in after.Where(row => !lasting.Contains(row[0])))
                csv.Append(Line(New(row[0]), row[3], Kind(row[1]), row[2].Length == 0 ? "" : New(row[2]), FirstDay, "", ""));
            var successors = Successors();
            foreach (var row in before.Where(row => !lasting.Contains(row[0])))
                csv.Append(Line(row[0], row[3], Kind(row[1]), row[2], "", LastDay, string.Join(';', successors[row[0]].Distinct())));
            return csv.ToString();
        }
    }

    /// <summary>A district closes without successor, but for those that became one unit whole.</summary>
    private ILookup<string, string> Successors() => map
        .Select(row => (Old: row[2].Length > 0 ? row[2] : row[1], New: New(row[8])))
        .Concat(map.Select(row => (Old: row[0], New: New(row[7]))))
        .ToLookup(link => link.Old, link => link.New);

    /// <summary>Official codes are used again, so a new unit carries its year. The map has another code for xã Ba Chẽ than the official list.</summary>
    private string New(string code) => lasting.Contains(code) ? code : $"{(code == "06970" ? "06978" : code)}.2025";

    private static string Line(params string[] cells) => string.Join(',', cells) + "\n";

    private static string Kind(string level) => level switch
    {
        "tinh" => "province",
        "huyen" => "district",
        _ => "commune",
    };

    private static IReadOnlyList<string[]> Read(string folder, string file) =>
        [.. File.ReadLines(Path.Combine(folder, file)).Where(line => !line.StartsWith('#')).Skip(1).Select(line => line.Split('\t'))];

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            yield return at.FullName;
    }
}
