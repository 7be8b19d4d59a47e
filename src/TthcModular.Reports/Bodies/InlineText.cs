namespace TthcModular.Reports.Bodies;

/// <summary>Collects runs of text with white space collapsed as HTML does.</summary>
internal sealed class InlineText
{
    private readonly List<Inline> inlines = [];
    private bool endsInSpace = true;

    public IReadOnlyList<Inline> Inlines => Trimmed();

    public void Add(string text, bool isBold, bool isItalic)
    {
        var collapsed = Collapse(text);
        if (collapsed.Length == 0)
            return;
        if (inlines is [.., { } last] && last.Text != Inline.Break && last.IsBold == isBold && last.IsItalic == isItalic)
            inlines[^1] = last with { Text = last.Text + collapsed };
        else
            inlines.Add(new Inline(collapsed, isBold, isItalic));
    }

    public void AddBreak()
    {
        inlines.Add(new Inline(Inline.Break));
        endsInSpace = true;
    }

    private string Collapse(string text)
    {
        var collapsed = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            var isSpace = c is ' ' or '\t' or '\r' or '\n' or '\f';
            if (!isSpace && (char.IsControl(c) || c is '\uFFFE' or '\uFFFF'))
                continue;
            if (!isSpace)
                collapsed.Append(c);
            else if (!endsInSpace)
                collapsed.Append(' ');
            endsInSpace = isSpace;
        }

        return collapsed.ToString();
    }

    private List<Inline> Trimmed()
    {
        var trimmed = inlines.ToList();
        while (trimmed is [.., { } last] && string.IsNullOrWhiteSpace(last.Text))
            trimmed.RemoveAt(trimmed.Count - 1);
        if (trimmed is [.., { } end])
            trimmed[^1] = end with { Text = end.Text.TrimEnd(' ') };
        return trimmed;
    }
}
