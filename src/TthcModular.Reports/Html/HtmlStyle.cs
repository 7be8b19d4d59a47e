namespace TthcModular.Reports.Html;

/// <summary>Looks of the HTML file: sizes and margins by Nghị định 30/2020/NĐ-CP.</summary>
internal static class HtmlStyle
{
    public const string Text = """
        @page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font: 14pt "Times New Roman", serif; } }
        @page :first { @top-center { content: none; } }
        @page wide { size: A4 landscape; margin: 30mm 20mm 15mm 20mm; }
        * { box-sizing: border-box; }
        body { margin: 0; color: #000; background: #fff; font: 14pt/1.3 "Times New Roman", "Liberation Serif", serif; }
        main { max-width: 165mm; margin: 20mm auto; padding: 0 4mm; }
        p { margin: 0 0 6pt; }
        .two { display: flex; gap: 4mm; }
        .two > div { flex: 2; text-align: center; }
        .two > div + div { flex: 3; }
        .two p, .kind, .subject, .span { margin: 0; text-align: center; }
        .parent, .nation, .authority { font-size: 12pt; white-space: pre-wrap; }
        .authority, .nation, .motto, .kind, .subject, .capacity, .name { font-weight: bold; }
        .motto, .number, .place { font-size: 13pt; }
        .two .number { white-space: pre-wrap; margin-top: 6pt; }
        .two .place { font-style: italic; margin-top: 6pt; }
        .kind { font-size: 14pt; margin-top: 14pt; }
        .span { font-style: italic; }
        .rule { border-top: 1px solid #000; margin: 3pt auto 0; }
        .third { width: 33%; }
        .motto-rule { width: 62mm; max-width: 100%; }
        .basis { margin-top: 12pt; font-style: italic; }
        .basis, .body > p, .body li { text-align: justify; }
        .basis, .body > p, .body > h2, .body > h3 { text-indent: 12.7mm; }
        .body h2, .body h3 { font-size: 14pt; margin: 6pt 0; break-after: avoid; }
        .body ul, .body ol { margin: 0 0 6pt; padding-left: 12.7mm; }
        .body ul { list-style: "- "; }
        table { width: 100%; border-collapse: collapse; margin: 6pt 0; font-size: 12pt; line-height: 1.2; }
        thead { display: table-header-group; }
        tr { break-inside: avoid; }
        th, td { border: 1px solid #000; padding: 2pt 4pt; vertical-align: middle; text-align: left; }
        th { text-align: center; }
        table .num { text-align: right; white-space: nowrap; }
        table th.num { text-align: center; white-space: normal; }
        .body .center, table .center { text-align: center; text-indent: 0; }
        tr.total td { font-weight: bold; }
        .note { font-size: 11pt; font-style: italic; margin-top: 6pt; }
        .signature { margin-top: 12pt; break-inside: avoid; }
        .signature .recipients { text-align: left; font-size: 11pt; }
        .signature .recipients p { text-align: left; font-size: 12pt; }
        .recipients ul { list-style: "- "; margin: 0; padding-left: 3mm; }
        .name { padding-top: 26mm; }
        .annex { break-before: page; margin-top: 20mm; }
        .turned { page: wide; }
        @media print { main { max-width: none; margin: 0; padding: 0; } .annex { margin-top: 0; } }
        @media screen { .body, .annex { overflow-x: auto; } }
        """;
}
