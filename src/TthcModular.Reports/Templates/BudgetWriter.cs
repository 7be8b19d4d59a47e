using System.Globalization;
using System.Text;

namespace TthcModular.Reports.Templates;

/// <summary>Collects what a template writes, within a budget.</summary>
internal sealed class BudgetWriter(RenderBudget budget) : TextWriter(CultureInfo.InvariantCulture)
{
    private readonly StringBuilder text = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        budget.Take(1);
        text.Append(value);
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        budget.Take(buffer.Length);
        text.Append(buffer);
    }

    public override string ToString() => text.ToString();
}
