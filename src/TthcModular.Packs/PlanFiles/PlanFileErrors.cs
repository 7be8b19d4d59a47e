namespace TthcModular.Packs.PlanFiles;

/// <summary>Collects what is wrong with a file, up to a number that a person can still read.</summary>
internal sealed class PlanFileErrors
{
    private const int Most = 200;
    private readonly List<PlanFileError> errors = [];

    public bool Any => errors.Count > 0;

    public void Add(int line, string message)
    {
        if (errors.Count < Most)
            errors.Add(new PlanFileError(line, message));
    }

    public IReadOnlyList<PlanFileError> InOrder() => [.. errors.OrderBy(error => error.Line)];
}
