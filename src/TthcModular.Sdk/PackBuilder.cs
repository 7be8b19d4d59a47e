namespace TthcModular.Sdk;

/// <summary>Collects the plan types of one pack.</summary>
public sealed class PackBuilder
{
    private readonly List<PlanType> planTypes = [];

    /// <summary>Adds a plan type.</summary>
    /// <param name="key">Stable key in kebab-case, unique in the installation, such as <c>one-stop-review</c>.</param>
    /// <param name="name">Vietnamese name as officials say it.</param>
    /// <param name="describe">Fills in indicators, task templates, calendars, scorecards, settings and report views.</param>
    /// <exception cref="DefinitionException">A key or code is malformed or given twice.</exception>
    public PackBuilder PlanType(string key, string name, Action<PlanTypeBuilder> describe)
    {
        ArgumentNullException.ThrowIfNull(describe);
        Keys.Require(key, "loại kế hoạch");
        var builder = new PlanTypeBuilder(key, name);
        describe(builder);
        planTypes.Add(builder.Build());
        return this;
    }

    /// <summary>What has been handed over so far.</summary>
    public IReadOnlyList<PlanType> Build()
    {
        Keys.RequireDistinct(planTypes.Select(type => type.Key), "loại kế hoạch");
        return [.. planTypes];
    }
}
