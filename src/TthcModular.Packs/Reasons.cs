namespace TthcModular.Packs;

/// <summary>Puts several faults into one sentence that fits on the packs page.</summary>
internal static class Reasons
{
    private const int Shown = 5;
    private const int LongestReason = 2000;

    public static string Join(IReadOnlyCollection<string> problems)
    {
        var text = string.Join(" ", problems.Take(Shown));
        if (problems.Count > Shown)
            text += $" Và {problems.Count - Shown} lỗi khác.";
        return Cut(text);
    }

    public static string Cut(string text) => text.Length <= LongestReason ? text : string.Concat(text.AsSpan(0, LongestReason), "…");
}
