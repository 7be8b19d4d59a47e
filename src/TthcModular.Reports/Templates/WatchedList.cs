using System.Collections;
using TthcModular.Sdk.Reports;

namespace TthcModular.Reports.Templates;

/// <summary>A list that looks at the clock at every step, so that a loop which writes nothing ends too.</summary>
internal sealed class WatchedList<T>(IReadOnlyList<T> items, RenderBudget budget) : IReadOnlyList<T>
{
    public int Count => items.Count;

    public T this[int index]
    {
        get
        {
            budget.CheckTime();
            return items[index];
        }
    }

    public IEnumerator<T> GetEnumerator()
    {
        foreach (var item in items)
        {
            budget.CheckTime();
            yield return item;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

internal static class WatchedModel
{
    /// <summary>The same model with every list watched.</summary>
    public static ReportModel Of(ReportModel model, RenderBudget budget) => model with
    {
        Indicators = Watch(model.Indicators, budget),
        Sections = Watch([.. model.Sections.Select(section => section with { Tasks = Watch(section.Tasks, budget) })], budget),
        ByUnit = Watch([.. model.ByUnit.Select(unit => unit with { Values = Watch(unit.Values, budget) })], budget),
        Settlement = Watch(model.Settlement, budget),
        Inventory = Watch(model.Inventory, budget),
    };

    private static WatchedList<T> Watch<T>(IReadOnlyList<T> items, RenderBudget budget) => new(items, budget);
}
