using TthcModular.Figures.Tables;

namespace TthcModular.Figures.Imports;

/// <summary>One kind of record file: its columns, and how a row of it becomes a record.</summary>
internal abstract class RecordFormat<TRow>
    where TRow : class
{
    protected const bool Required = true;
    protected const bool Optional = false;

    public abstract IReadOnlyList<FileColumn> Columns { get; }

    /// <summary>The record of a row; null when something is wrong with it, which the reader then knows.</summary>
    public abstract TRow? Read(RowReader row);

    /// <summary>The record's key as people would name it.</summary>
    public abstract string NameOf(TRow record);
}
