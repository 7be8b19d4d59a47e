using System.Text.RegularExpressions;
using TthcModular.Organisation.Units;
using TthcModular.Plans;
using TthcModular.Reports.Bodies;
using TthcModular.Reports.Writing;
using TthcModular.Sdk.Reports;
using TthcModular.Sdk.Text;

namespace TthcModular.Reports.Frames;

/// <summary>Puts the parts that Nghị định 30/2020/NĐ-CP prescribes around a report's body.</summary>
internal sealed partial class ReportFrame(PlanDetails plan, Unit unit, Unit? parent, Unit? administrativeUnit, TreeMode tree)
{
    private bool IsIssuer => unit.Id == plan.Issuer.Id;

    /// <param name="sourceOf">Where an indicator's figure opens to; null: nowhere.</param>
    public ReportDocument Around(IReadOnlyList<Block> body, ReportModel model, ReportView view, Func<IndicatorLine, string>? sourceOf)
    {
        var annex = IndicatorAnnex.Of(model.Indicators, model.ComputedAt, sourceOf);
        return new ReportDocument
        {
            ParentAuthority = Authorities.IsPeoplesCommittee(unit) ? "" : parent?.Authority.ToUpperInvariant() ?? "",
            Authority = Authorities.InTitle(unit),
            AuthorityInText = Authorities.InText(unit.Authority),
            Symbol = Authorities.SymbolOf(unit),
            PlaceAndDay = $"{Place()}, {Days.WriteLong(model.MadeOn)}",
            Subject = Subject(view.Title),
            SpanLine = SpanLine(view.Title, model),
            Basis = NamesPlan(body) ? "" : Basis(),
            Body = body,
            Note = Note(model, annex.Count > 0),
            Annex = annex,
            AnnexLine = $"(Kèm theo Báo cáo số       /{Authorities.SymbolOf(unit)} {Days.WriteLong(model.MadeOn)} của {Authorities.InText(unit.Authority)})",
            Recipients = Recipients(),
            Signature = Signatures.Of(unit, IsIssuer, plan.Document),
            Title = $"{view.Title} - {model.SpanName} - {unit.Name}",
            ComputedAt = model.ComputedAt,
        };
    }

    private string Place()
    {
        if (IsIssuer && plan.Place.Length > 0)
            return plan.Place;
        return Authorities.PlaceOf(administrativeUnit ?? unit);
    }

    /// <summary>The view's title without 'Báo cáo', which stands above it.</summary>
    private static string Subject(string title)
    {
        var subject = LeadingKind().Replace(title, "").Trim();
        return subject.Length == 0 ? title : Phrases.Capital(subject);
    }

    private static string SpanLine(string title, ReportModel model)
    {
        var isNamed = VietnameseText.Fold(title).Contains(VietnameseText.Fold(model.SpanName), StringComparison.Ordinal);
        var days = Days.Write(model.Span);
        return isNamed || model.SpanName.Contains(days, StringComparison.OrdinalIgnoreCase) ? $"({Phrases.Capital(days)})" : $"({model.SpanName}, {days})";
    }

    private string Basis()
    {
        var title = LeadingKindOfPlan().Replace(plan.Title, "").Trim();
        var link = VietnameseText.Fold(title).StartsWith("ve ", StringComparison.Ordinal) ? "" : "về việc ";
        return $"Căn cứ {plan.Kind} số {plan.Number} {Days.WriteLong(plan.IssuedOn)} của {Authorities.InText(plan.Issuer.Authority)} {link}{Phrases.Uncapital(title)}.";
    }

    /// <summary>Whether the body opens with the plan it answers to; saying it twice would read like a mistake.</summary>
    private bool NamesPlan(IReadOnlyList<Block> body) =>
        body is [ParagraphBlock first, ..] && Inline.Plain(first.Text).Contains(plan.Number, StringComparison.Ordinal);

    private string Note(ReportModel model, bool hasAnnex)
    {
        var added = tree == TreeMode.Now ? $"; cộng theo đơn vị hiện nay (ngày {model.MadeOn:dd/MM/yyyy}), không theo đơn vị của kỳ báo cáo" : "";
        return $"Số liệu tính đến {Days.WriteMoment(model.ComputedAt)}{added}{(hasAnnex ? "; tử số/mẫu số kèm bảng tại Phụ lục" : "")}.";
    }

    private List<string> Recipients()
    {
        var recipients = new List<string>();
        if (!IsIssuer)
            recipients.Add($"{plan.Issuer.Authority} (b/c);");
        if (parent is not null && parent.Id != plan.Issuer.Id)
            recipients.Add($"{parent.Authority} (b/c);");
        recipients.Add("Lưu: VT.");
        return recipients;
    }

    [GeneratedRegex(@"^\s*báo cáo\s+", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LeadingKind();

    [GeneratedRegex(@"^\s*(kế hoạch|quyết định)\s+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LeadingKindOfPlan();
}
