using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Organisation.Units;
using TthcModular.Plans.Snapshots;
using TthcModular.Reports.Bodies;
using TthcModular.Reports.Content;
using TthcModular.Reports.Frames;
using TthcModular.Reports.Html;
using TthcModular.Reports.Writing;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Reports;
using TthcModular.Sdk.Text;

namespace TthcModular.Reports.Rendering;

/// <summary>Renders locked figures. Everything comes from the snapshot's content, so that a year later it is the same file.</summary>
internal sealed class SnapshotReports(ISnapshots snapshots)
{
    private static readonly string[] Headers = ["Đơn vị", "TT", "Chỉ tiêu", "Tử số", "Mẫu số", "Kết quả", "Mục tiêu", "Trạng thái"];

    public async Task<Result<RenderedReport>> RenderAsync(int id, ReportFormat format, UnitScope scope, CancellationToken cancellation)
    {
        if (await snapshots.FindAsync(id, scope, cancellation) is not { } snapshot)
            return new Refusal("snapshot-not-found", $"Không có bản chốt số liệu {id} mà bạn được xem.", RefusalKind.NotFound);
        var document = Document(snapshot.Content, snapshot.Summary.Hash);
        return new RenderedReport(
            ReportFiles.Write(document, format), ReportFiles.ContentType(format), Name(snapshot, format), document.Title, BodyHtml.Write(document.Page), [])
        {
            Sheet = HtmlFile.Fragment(document),
        };
    }

    private static string Name(Snapshot snapshot, ReportFormat format) =>
        $"chot-so-lieu-{snapshot.Content.Plan.Slug}-{VietnameseText.Fold(snapshot.Content.Unit.Name).Replace(' ', '-')}-{snapshot.Content.To:yyyy-MM-dd}-ban-{snapshot.Content.Version}.{format.ToString().ToLowerInvariant()}";

    private static ReportDocument Document(SnapshotContent content, string hash)
    {
        var unit = UnitOf(content.Unit);
        var span = new Span(content.From, content.To);
        var day = Days.WriteLong(VietnamTime.DayOf(content.TakenAt));
        return new ReportDocument
        {
            ParentAuthority = "",
            Authority = Authorities.InTitle(unit),
            AuthorityInText = Authorities.InText(unit.Authority),
            Symbol = Authorities.SymbolOf(unit),
            PlaceAndDay = $"{Authorities.PlaceOf(unit)}, {day}",
            Subject = $"Số liệu chỉ tiêu đã chốt, bản {content.Version}",
            SpanLine = $"({Phrases.Capital(Days.Write(span))})",
            Basis = $"Theo {content.Plan.Number}: {content.Plan.Title}.",
            Body = [new HeadingBlock(2, [new Inline("Số liệu theo đơn vị")]), Cells(content)],
            Note = $"Chốt lúc {Days.WriteMoment(content.TakenAt)}, người chốt: {content.Account}.{(content.Reason.Length == 0 ? "" : $" Lý do: {content.Reason}.")} Mã băm SHA-256: {hash}.",
            Annex = IndicatorAnnex.Of(Lines(content), content.TakenAt, sourceOf: null),
            AnnexLine = $"(Kèm theo số liệu đã chốt {day} của {Authorities.InText(unit.Authority)})",
            Recipients = ["Lưu: VT."],
            Signature = new Signature([], ""),
            Title = $"Số liệu đã chốt - {content.Plan.Number} - {unit.Name}",
            ComputedAt = content.TakenAt,
        };
    }

    private static Unit UnitOf(LockedUnit unit) => new(0, unit.Code, unit.Name, Enum.Parse<UnitKind>(unit.Kind), OpenedOn: null, ClosedOn: null);

    /// <summary>The lines of the snapshot's own unit, as the annex of any report has them.</summary>
    private static List<IndicatorLine> Lines(SnapshotContent content) => [.. content.Cells.Where(cell => cell.Unit == content.Unit.Code).Select(cell =>
    {
        var line = content.Lines[cell.Line];
        return new IndicatorLine
        {
            Number = line.Number,
            Code = line.Code,
            Name = line.Name,
            Breakdown = line.Breakdown ?? "",
            Unit = line.Symbol,
            Numerator = cell.Numerator,
            Denominator = cell.Denominator,
            Value = cell.Value,
            Status = Words.Of(cell.Status),
            Formula = line.Numerator is null ? "" : line.Denominator is { Length: > 0 } below ? $"Tử số: {Phrases.Uncapital(line.Numerator)}. Mẫu số: {Phrases.Uncapital(below)}." : $"{line.Numerator}.",
            Source = line.Edition is null ? "" : $"{line.LegalSource} (phiên bản {line.Edition})",
        };
    })];

    private static TableBlock Cells(SnapshotContent content)
    {
        var units = content.Units.ToDictionary(unit => unit.Code, unit => unit.Name, StringComparer.Ordinal);
        var head = new BodyRow(IsHead: true, IsTotal: false, [.. Headers.Select((text, column) => Cell(column, text, Align.Centre, isHeader: true))]);
        return new TableBlock(IsWide: true, Headers.Length, [head, .. content.Cells.Select(cell => Row(cell, content.Lines[cell.Line], units[cell.Unit]))]);
    }

    private static BodyRow Row(LockedCell cell, LockedLine line, string unit) => new(IsHead: false, IsTotal: false,
    [
        Cell(0, unit, Align.Natural),
        Cell(1, line.Number, Align.Centre),
        Cell(2, line.Breakdown is { } breakdown ? $"{line.Name} ({breakdown})" : line.Name, Align.Natural),
        Cell(3, Numbers.Write(cell.Numerator), Align.Number),
        Cell(4, Numbers.Write(cell.Denominator), Align.Number),
        Cell(5, cell.Value is null ? Templates.TemplateFunctions.NothingOccurred : $"{Numbers.Write(cell.Value)} {line.Symbol}".TrimEnd(), Align.Number),
        Cell(6, line.Target is null ? "" : $"{Numbers.Write(line.Target)} {line.Symbol}".TrimEnd(), Align.Number),
        Cell(7, Words.Of(cell.Status), Align.Natural),
    ]);

    private static BodyCell Cell(int column, string text, Align alignment, bool isHeader = false) =>
        new(column, 1, 1, isHeader, alignment, [text.Length == 0 ? [] : [new Inline(text)]]);
}
