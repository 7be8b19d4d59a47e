using TthcModular.Web.Api;
using TthcModular.Web.Features.Packs;

namespace TthcModular.Web.Cli;

/// <summary>What <c>--dry-run</c> answers.</summary>
internal sealed record PackPreviewAnswer(
    string Id,
    string? From,
    string? To,
    IReadOnlyList<PackPreviewAnswer.ChangedPart> Changes,
    IReadOnlyList<string> Plans,
    IReadOnlyList<string> Recomputed,
    IReadOnlyList<string> Capabilities,
    IReadOnlyList<string> Warnings)
{
    public static PackPreviewAnswer Of(PackSheet sheet)
    {
        var preview = sheet.Preview;
        return new PackPreviewAnswer(
            preview.PackId,
            preview.Before?.Version,
            preview.After?.Version,
            [.. preview.Parts.Select(part => new ChangedPart(Codes.Of(part.Kind), Codes.Of(part.Part), part.PlanType, part.Key, part.Name))],
            [.. sheet.Plans.Select(plan => plan.Slug)],
            [.. sheet.Recomputed.Select(indicator => indicator.Code)],
            preview.Capabilities,
            preview.Warnings);
    }

    public void Print(PackSheet sheet)
    {
        Console.Out.WriteLine($"{sheet.Preview.Title}: {From ?? "chưa có"} → {To ?? "không còn"}");
        foreach (var warning in Warnings)
            Console.Out.WriteLine($"Lưu ý: {warning}");
        foreach (var capability in Capabilities)
            Console.Out.WriteLine($"Quyền: {PackWords.Capability(capability)}");
        Invocation.Table(
            ["Thay đổi", "Loại", "Mã", "Tên"],
            sheet.Preview.Parts.Select(part => (string[])[PackWords.Of(part.Kind).Text, PackWords.Of(part.Part), $"{part.PlanType}/{part.Key}", part.Name]));
        Console.Out.WriteLine($"Kế hoạch liên quan: {(Plans.Count == 0 ? "không có" : string.Join(", ", Plans))}");
        Console.Out.WriteLine($"Số liệu phải tính lại: {(Recomputed.Count == 0 ? "không có" : string.Join(", ", Recomputed))}");
    }

    internal sealed record ChangedPart(string Change, string Part, string PlanType, string Key, string Name);
}
