using System.Buffers;
using System.Text.Unicode;

namespace TthcModular.Figures.Tables;

/// <summary>
/// A UTF-8 file as characters, a stretch at a time. <see cref="Rest"/> is what was read and not yet taken; it moves when
/// more is read.
/// </summary>
internal sealed class Utf8Text(Stream stream) : IDisposable
{
    private const int BlockSize = 1 << 18;

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(BlockSize);
    private char[] chars = ArrayPool<char>.Shared.Rent(BlockSize);
    private int undecoded;
    private int start;
    private int end;
    private bool isAtEnd;

    /// <summary>Whether what follows the rest is not UTF-8.</summary>
    public bool IsBroken { get; private set; }

    public ReadOnlySpan<char> Rest => chars.AsSpan(start, end - start);

    /// <summary>Takes characters off the rest.</summary>
    public void Take(int count) => start += count;

    /// <summary>Reads on; the rest becomes longer. False: there is no more, or it is not UTF-8.</summary>
    public bool ReadMore()
    {
        if (isAtEnd || IsBroken)
            return false;
        MakeRoom();
        var before = end;
        while (end == before && !isAtEnd && !IsBroken)
            Decode(stream.Read(bytes, undecoded, BlockSize - undecoded));
        return end > before;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        ArrayPool<char>.Shared.Return(chars);
        (bytes, chars) = ([], []);
    }

    private void Decode(int read)
    {
        isAtEnd = read == 0;
        var status = Utf8.ToUtf16(
            bytes.AsSpan(0, undecoded + read), chars.AsSpan(end), out var decoded, out var written, replaceInvalidSequences: false, isFinalBlock: isAtEnd);
        IsBroken = status == OperationStatus.InvalidData;
        undecoded += read - decoded;
        bytes.AsSpan(decoded, undecoded).CopyTo(bytes);
        end += written;
    }

    /// <summary>A block of bytes never becomes more characters than it has bytes.</summary>
    private void MakeRoom()
    {
        var rest = Rest;
        var length = rest.Length;
        if (chars.Length - length >= BlockSize)
        {
            rest.CopyTo(chars);
        }
        else
        {
            var longer = ArrayPool<char>.Shared.Rent(chars.Length * 2);
            rest.CopyTo(longer);
            ArrayPool<char>.Shared.Return(chars);
            chars = longer;
        }

        (start, end) = (0, length);
    }
}
