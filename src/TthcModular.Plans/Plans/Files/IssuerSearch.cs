using TthcModular.Organisation.Results;
using TthcModular.Organisation.Units;
using TthcModular.Packs.PlanFiles;
using TthcModular.Sdk.Text;

namespace TthcModular.Plans.Plans.Files;

/// <summary>Finds the unit that issued a plan: by code, else by name under the parents named, nearest first.</summary>
internal sealed class IssuerSearch(OrganisationTree tree, DateOnly issuedOn)
{
    private static readonly string[] Prefixes = ["ubnd ", "uy ban nhan dan "];

    public Result<Unit> Find(PlanFileIssuer issuer)
    {
        if (issuer.Code is { } code)
            return tree.Find(code) is { } unit ? unit : Unknown($"Không có đơn vị nào mang mã '{code}': nhập danh mục đơn vị trước, hoặc sửa mã cơ quan ban hành.");
        var wanted = Name(issuer.Name);
        var parents = (issuer.Parent ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Name).ToList();
        var fitting = tree.Units.Where(unit => VietnameseText.Fold(unit.Name) == wanted && StandsUnder(unit, parents)).ToList();
        var existing = fitting.FindAll(unit => unit.ExistsOn(issuedOn));
        return (existing.Count > 0 ? existing : fitting) switch
        {
            [var only] => only,
            [] => Unknown($"Không tìm thấy cơ quan ban hành '{issuer.Name}'{Under(issuer)}: nhập danh mục đơn vị trước, hoặc ghi 'code' trong mục 'issuer'."),
            var several => Unknown($"Có {several.Count} đơn vị tên '{issuer.Name}'{Under(issuer)} (mã {string.Join(", ", several.Select(unit => unit.Code))}): ghi 'code' trong mục 'issuer'."),
        };
    }

    /// <summary>Whether the unit stands under units of these names, in this order, with or without others between.</summary>
    private bool StandsUnder(Unit unit, List<string> parents)
    {
        var day = unit.ClosedOn is { } closed && closed < issuedOn ? closed : issuedOn;
        using var above = tree.AncestorsOn(unit, day).Select(ancestor => VietnameseText.Fold(ancestor.Name)).GetEnumerator();
        return parents.TrueForAll(parent =>
        {
            while (above.MoveNext())
            {
                if (above.Current == parent)
                    return true;
            }

            return false;
        });
    }

    private static string Name(string text)
    {
        var folded = VietnameseText.Fold(text);
        var prefix = Array.Find(Prefixes, start => folded.StartsWith(start, StringComparison.Ordinal));
        return prefix is null ? folded : folded[prefix.Length..];
    }

    private static string Under(PlanFileIssuer issuer) => issuer.Parent is { } parent ? $" thuộc {parent}" : "";

    private static Refusal Unknown(string message) => new("plan-issuer-unknown", message);
}
