using System.Collections.Frozen;
using TthcModular.Organisation.Results;

namespace TthcModular.Figures.Tables;

/// <summary>A column that a kind of file has.</summary>
internal sealed record FileColumn(string Name, bool Required);

/// <summary>Where the columns of a kind of file stand in a certain file.</summary>
internal sealed class ColumnMap
{
    private readonly FrozenDictionary<string, int> positions;

    private ColumnMap(FrozenDictionary<string, int> positions, IReadOnlyList<string> ignored) =>
        (this.positions, Ignored) = (positions, ignored);

    /// <summary>Columns of the file that mean nothing to it.</summary>
    public IReadOnlyList<string> Ignored { get; }

    public static Result<ColumnMap> Of(IReadOnlyList<string> header, IReadOnlyList<FileColumn> columns)
    {
        var named = header.Select((name, position) => (name, position)).Where(column => column.name.Length > 0).ToList();
        var twice = named.GroupBy(column => column.name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            return new Refusal("duplicate-column", $"Cột '{twice.Key}' xuất hiện {twice.Count()} lần ở dòng tiêu đề. Bỏ cột thừa rồi nhập lại.");
        var byName = named.ToFrozenDictionary(column => column.name, column => column.position, StringComparer.OrdinalIgnoreCase);
        var missing = columns.Where(column => column.Required && !byName.ContainsKey(column.Name)).Select(column => $"'{column.Name}'").ToList();
        if (missing.Count > 0)
            return new Refusal("missing-column", $"Tệp thiếu cột bắt buộc {string.Join(", ", missing)}. Các cột có trong tệp: {Shown(named.Select(column => column.name))}.");
        var known = columns.Select(column => column.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new ColumnMap(byName, [.. named.Select(column => column.name).Where(name => !known.Contains(name))]);
    }

    /// <summary>The cell's position; -1 when the file has no such column.</summary>
    public int PositionOf(string column) => positions.GetValueOrDefault(column, -1);

    private static string Shown(IEnumerable<string> names) => string.Join(", ", names.Take(30).Select(name => name.Length > 40 ? $"{name[..40]}…" : name));
}
