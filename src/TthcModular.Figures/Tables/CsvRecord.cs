using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TthcModular.Figures.Tables;

/// <summary>
/// Where the fields of one record of a CSV text lie (RFC 4180). A reader of our own, since one that makes a text of each
/// field takes longer over a file than everything else that an import does with it.
/// </summary>
internal sealed class CsvRecord(char separator)
{
    private readonly SearchValues<char> ends = SearchValues.Create([separator, '"', '\r', '\n']);
    private Field[] fields = new Field[32];

    /// <summary>Number of fields.</summary>
    public int Count { get; private set; }

    /// <summary>Whether a quote stands where none may.</summary>
    public bool IsMalformed { get; private set; }

    /// <summary>Whether the text ended within quotes.</summary>
    public bool IsUnclosed { get; private set; }

    public Field this[int field] => fields[field];

    /// <summary>Finds the fields of the record at the start of a text. Returns its length with the line's end; -1: the text ends before it.</summary>
    /// <param name="text">Text from the record's start.</param>
    /// <param name="isWhole">Nothing follows the text, so its end ends the record.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Read(ReadOnlySpan<char> text, bool isWhole)
    {
        (Count, IsMalformed, IsUnclosed) = (0, false, false);
        var at = 0;
        while (true)
        {
            var field = at < text.Length && text[at] == '"' ? Quoted(text, at) : Plain(text, at, at);
            if (field.End == text.Length && !isWhole)
                return -1;
            Add(field);
            at = field.End + 1;
            if (field.End == text.Length)
                return field.End;
            if (text[field.End] == separator)
                continue;
            if (text[field.End] != '\r')
                return at;
            if (at == text.Length && !isWhole)
                return -1;
            return at < text.Length && text[at] == '\n' ? at + 1 : at;
        }
    }

    /// <summary>A field that no quotes surround. One found further on belongs to the field and makes the record malformed.</summary>
    private Field Plain(ReadOnlySpan<char> text, int start, int from)
    {
        while (true)
        {
            var length = text[from..].IndexOfAny(ends);
            if (length < 0)
                return new Field(text.Length, start, text.Length, HasQuotes: false);
            from += length;
            if (text[from] != '"')
                return new Field(from, start, from, HasQuotes: false);
            IsMalformed = true;
            from++;
        }
    }

    private Field Quoted(ReadOnlySpan<char> text, int start)
    {
        var hasQuotes = false;
        for (var from = start + 1; ; from += 2)
        {
            var length = text[from..].IndexOf('"');
            if (length < 0)
            {
                IsUnclosed = true;
                return new Field(text.Length, start + 1, text.Length, hasQuotes);
            }

            from += length;
            if (from + 1 < text.Length && text[from + 1] == '"')
            {
                hasQuotes = true;
                continue;
            }

            if (from + 1 == text.Length || ends.Contains(text[from + 1]))
                return new Field(from + 1, start + 1, from, hasQuotes);
            IsMalformed = true;
            return Plain(text, start, from + 1);
        }
    }

    private void Add(Field field)
    {
        if (Count == fields.Length)
            Array.Resize(ref fields, fields.Length * 2);
        fields[Count++] = field;
    }
}

/// <summary>A field's place: its text lies from <paramref name="From"/> to <paramref name="Until"/>, and it ends at <paramref name="End"/>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Field(int End, int From, int Until, bool HasQuotes);
