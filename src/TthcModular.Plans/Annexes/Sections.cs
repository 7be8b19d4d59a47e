namespace TthcModular.Plans.Annexes;

/// <summary>The groups that the current row stands under.</summary>
internal sealed class Sections
{
    private readonly List<(int Level, string Title)> open = [];

    /// <summary>The headings from the outermost on.</summary>
    public string Current => string.Join(" / ", open.Select(group => group.Title));

    public void Open(string number, string title)
    {
        var level = Numbering.Level(number);
        open.RemoveAll(group => group.Level >= level);
        open.Add((level, number.Length > 0 ? $"{number}. {title}" : title));
    }
}
