using System.Runtime.InteropServices;

namespace TthcModular.Figures.Imports;

/// <summary>A record and the number of its row in the file.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Numbered<TRow>(TRow Record, int Row);

/// <summary>
/// The stored records of one kind while a file comes in. A record whose key is stored already takes its place, whole;
/// one that is the same in all costs no write. What changes is told as it happens: what was there, what is there now.
/// </summary>
internal interface IRecordTable<TRow> : IAsyncDisposable
{
    Task WriteAsync(IReadOnlyList<Numbered<TRow>> batch, CancellationToken cancellation);

    /// <summary>Ends the writing. Answers which rows repeated a key of the file; with any, what was written must not stay.</summary>
    Task<Repeats<TRow>> CompleteAsync(CancellationToken cancellation);
}

/// <summary>Rows that repeat a key: how many, and the first of them.</summary>
internal sealed class Repeats<TRow>
{
    public const int Named = 5;

    private readonly List<Numbered<TRow>> first = [];

    public long Count { get; set; }

    public IReadOnlyList<Numbered<TRow>> First => first;

    public void Add(TRow record, int row)
    {
        Count++;
        Name(record, row);
    }

    public void Name(TRow record, int row)
    {
        if (first.Count < Named)
            first.Add(new Numbered<TRow>(record, row));
    }
}
