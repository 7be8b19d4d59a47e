using TthcModular.Organisation.Units;

namespace TthcModular.Web.Features.Shared;

/// <summary>A unit that may be picked, with its depth under the first.</summary>
public sealed record UnitOption(Unit Unit, int Depth);

/// <summary>The units a page may be shown for, and the one chosen.</summary>
public sealed record UnitChoice(Unit Chosen, IReadOnlyList<UnitOption> Options)
{
    /// <summary>
    /// Units under a root on a day that the viewer sees. Without a valid code the root itself is chosen, or the first
    /// unit the viewer sees under it.
    /// </summary>
    public static UnitChoice Under(Unit root, string? code, DateOnly day, Sight sight)
    {
        ArgumentNullException.ThrowIfNull(sight);
        var options = Walk(root, 0, day, sight.Tree).Where(option => sight.Scope.Allows(option.Unit.Id)).ToList();
        var shallowest = options.Count == 0 ? 0 : options.Min(option => option.Depth);
        options = options.ConvertAll(option => option with { Depth = option.Depth - shallowest });
        var asked = options.Find(option => string.Equals(option.Unit.Code, code, StringComparison.OrdinalIgnoreCase));
        var chosen = asked ?? options.Find(option => option.Unit == sight.Home) ?? options.FirstOrDefault();
        return new UnitChoice(chosen?.Unit ?? root, options);
    }

    /// <summary>All units on a day that the viewer sees, wherever they stand.</summary>
    public static UnitChoice Everywhere(string? code, DateOnly day, Sight sight)
    {
        ArgumentNullException.ThrowIfNull(sight);
        var choices = sight.Tree.RootsOn(day).Select(root => Under(root, code, day, sight)).Where(choice => choice.Options.Count > 0).ToList();
        var chosen = choices.Find(choice => string.Equals(choice.Chosen.Code, code, StringComparison.OrdinalIgnoreCase))
            ?? choices.Find(choice => choice.Chosen == sight.Home)
            ?? choices.FirstOrDefault();
        return new UnitChoice(chosen?.Chosen ?? sight.Tree.Units[0], [.. choices.SelectMany(choice => choice.Options)]);
    }

    private static IEnumerable<UnitOption> Walk(Unit unit, int depth, DateOnly day, OrganisationTree tree) => tree.ChildrenOn(unit, day)
        .SelectMany(child => Walk(child, depth + 1, day, tree))
        .Prepend(new UnitOption(unit, depth));
}
