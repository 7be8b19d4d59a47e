using TthcModular.Reports.Bodies;

namespace TthcModular.Reports.Frames;

/// <summary>
/// A whole report as a document by Nghị định 30/2020/NĐ-CP, before it becomes a file: what stands where, not how it looks.
/// </summary>
internal sealed record ReportDocument
{
    /// <summary>The authority above, in capitals; empty for a People's Committee, which names none.</summary>
    public required string ParentAuthority { get; init; }

    /// <summary>The issuing authority in capitals, by lines.</summary>
    public required IReadOnlyList<string> Authority { get; init; }

    /// <summary>The issuing authority in running text, in full.</summary>
    public required string AuthorityInText { get; init; }

    /// <summary>Symbol after the number, such as 'BC-UBND'. The number itself is given when the report is registered.</summary>
    public required string Symbol { get; init; }

    /// <summary>'Ia Tôr, ngày 10 tháng 5 năm 2024'.</summary>
    public required string PlaceAndDay { get; init; }

    /// <summary>What the report is on (trích yếu).</summary>
    public required string Subject { get; init; }

    /// <summary>The span in words, in brackets.</summary>
    public required string SpanLine { get; init; }

    /// <summary>The plan it answers to (căn cứ); empty when the body opens with it.</summary>
    public required string Basis { get; init; }

    public required IReadOnlyList<Block> Body { get; init; }

    /// <summary>When the figures were computed and where their parts are.</summary>
    public required string Note { get; init; }

    /// <summary>Numerators and denominators; empty when the report has no indicators.</summary>
    public required IReadOnlyList<Block> Annex { get; init; }

    /// <summary>Where the annex belongs to.</summary>
    public required string AnnexLine { get; init; }

    public required IReadOnlyList<string> Recipients { get; init; }

    public required Signature Signature { get; init; }

    /// <summary>Title of the file.</summary>
    public required string Title { get; init; }

    public required DateTimeOffset ComputedAt { get; init; }

    public const string Nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    public const string Motto = "Độc lập - Tự do - Hạnh phúc";
    public const string Kind = "BÁO CÁO";
    public const string AnnexKind = "PHỤ LỤC";
    public const string AnnexSubject = "TỬ SỐ, MẪU SỐ CỦA CÁC CHỈ TIÊU";

    /// <summary>What a page shows of it: the body, when its figures were computed, and the annex.</summary>
    public IReadOnlyList<Block> Page =>
    [
        .. Body,
        new ParagraphBlock([new Inline(Note, IsItalic: true)]),
        .. Annex.Count == 0 ? (IEnumerable<Block>)[] : [new HeadingBlock(2, [new Inline($"{AnnexKind}: {AnnexSubject}")]), .. Annex],
    ];

    public string NumberLine => $"Số:       /{Symbol}";
}

/// <summary>Who signs: capacity by lines in capitals, and the name; empty when it is not known.</summary>
internal sealed record Signature(IReadOnlyList<string> Capacity, string Name);
