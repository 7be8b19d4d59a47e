using TthcModular.Organisation.Units;
using TthcModular.Plans.Plans;

namespace TthcModular.Reports.Frames;

/// <summary>Who signs a report. The plan's signatory signs only what the plan's issuer reports.</summary>
internal static class Signatures
{
    private const string Committee = "TM. ỦY BAN NHÂN DÂN";
    private const string Chairman = "CHỦ TỊCH";

    public static Signature Of(Unit unit, bool isIssuer, PlanDocument plan)
    {
        if (isIssuer && plan.SignatoryCapacity.Length > 0)
            return new Signature(Lines(plan.SignatoryCapacity, Authorities.IsPeoplesCommittee(unit)), plan.SignatoryName);
        var name = isIssuer ? plan.SignatoryName : "";
        return new Signature(Authorities.IsPeoplesCommittee(unit) ? [Committee, Chairman] : ["THỦ TRƯỞNG ĐƠN VỊ"], name);
    }

    /// <summary>'TM. UBND, KT. Chủ tịch, Phó Chủ tịch' by lines, completed where the plan wrote only a part of it.</summary>
    private static List<string> Lines(string capacity, bool isCommittee)
    {
        var lines = capacity.Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => Authorities.InText(line).ToUpperInvariant())
            .ToList();
        if (isCommittee && !lines.Exists(line => line.StartsWith("TM.", StringComparison.Ordinal)))
            lines.Insert(0, Committee);
        if (lines[^1] is $"KT. {Chairman}")
            lines.Add($"PHÓ {Chairman}");
        return lines;
    }
}
