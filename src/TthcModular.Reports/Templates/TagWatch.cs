namespace TthcModular.Reports.Templates;

/// <summary>Follows the template's own text and knows whether a place lies inside a tag or a comment, where no value may stand.</summary>
internal sealed class TagWatch
{
    public bool IsInsideTag { get; private set; }

    public void Follow(string text)
    {
        foreach (var c in text)
        {
            if (c == '<')
                IsInsideTag = true;
            else if (c == '>')
                IsInsideTag = false;
        }
    }
}
