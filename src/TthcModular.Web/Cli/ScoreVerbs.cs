using System.CommandLine;
using System.Globalization;
using TthcModular.Access.Audit;
using TthcModular.Access.Scopes;
using TthcModular.Figures.Scorecards;
using TthcModular.Organisation.Results;
using TthcModular.Organisation.Scopes;
using TthcModular.Packs.Catalogue;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Scorecards;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Cli;

internal sealed class ScoreVerbs : VerbGroup
{
    private static readonly Argument<string> Card = new("CARD") { Description = "Mã bộ chỉ số." };
    private static readonly Option<string?> Edition = new("--edition") { Description = "Phiên bản; không có: phiên bản mới nhất." };
    private static readonly Option<FileInfo> In = new("--in") { Description = "CSV: unit_code, part, numerator, denominator, points.", Required = true };
    private static readonly Option<DateOnly> From = new("--from") { Description = "Ngày đầu kỳ, YYYY-MM-DD.", Required = true };
    private static readonly Option<DateOnly> To = new("--to") { Description = "Ngày cuối kỳ, YYYY-MM-DD.", Required = true };

    protected override IEnumerable<Command> Describe()
    {
        yield return new Command("scores", "Bộ chỉ số chấm điểm.")
        {
            Verb("list", "Liệt kê các bộ chỉ số và phiên bản.", [], run => Task.FromResult(List(run))),
            Verb("import", "Nhập điểm công bố và số liệu của một kỳ; số liệu cũ vẫn còn trong lịch sử.", [Card, From, To, Edition, In], ImportAsync),
            Verb("evaluate", "Chấm điểm từ số liệu cho sẵn.", [Card, Edition, In], run => Task.FromResult(Evaluate(run))),
        };
    }

    private static IEnumerable<Scorecard> Cards(Invocation run) =>
        run.Get<IPackCatalogue>().Current.PlanTypes.SelectMany(type => type.Type.Scorecards);

    private static int List(Invocation run)
    {
        var cards = Cards(run).ToList();
        return run.Answer(
            cards.Select(card => new { card.Code, card.Name, editions = card.Editions.Select(edition => new { edition.Key, edition.Name, edition.ValidFrom }) }),
            () => Invocation.Table(
                ["Mã", "Tên", "Phiên bản"],
                cards.Select(card => (string[])[card.Code, card.Name, string.Join(", ", card.Editions.Select(edition => edition.Key))])));
    }

    private static int Evaluate(Invocation run)
    {
        var found = Find(run, newest => newest.Editions.MaxBy(edition => edition.ValidFrom)!);
        if (!found.IsSuccess)
            return Invocation.Refuse(found.Refusal);
        var file = run.Value(In);
        var scored = ScoreFile.Evaluate(found.Value.Card, found.Value.Edition, file.FullName, file.Name);
        return scored.IsSuccess
            ? run.Answer(scored.Value.Units.Select(Answer), () => Print(scored.Value.Units))
            : Invocation.Refuse(scored.Refusal);
    }

    private static async Task<int> ImportAsync(Invocation run)
    {
        var span = new Span(run.Value(From), run.Value(To));
        var found = Find(run, card => card.EditionOn(span.To));
        if (!found.IsSuccess)
            return Invocation.Refuse(found.Refusal);
        var file = run.Value(In);
        var account = run.Get<IViewerAccessor>().Current.Name;
        var import = new ScoreEntryFile(found.Value.Card, found.Value.Edition, span, file.FullName, file.Name, account);
        await run.Get<IAuditLog>().AddAsync(
            run.Get<IViewerAccessor>().Current.UserName, "scores.enter", $"{import.Card.Code} {Show.IsoDay(span.From)}/{Show.IsoDay(span.To)}", file.Name, run.Cancellation);
        var added = await run.Get<IScoreEntries>().ImportAsync(import, UnitScope.Everything, run.Cancellation);
        return added.IsSuccess
            ? run.Answer(new { added = added.Value }, $"Đã lưu {added.Value} số liệu.")
            : Invocation.Refuse(added.Refusal);
    }

    private static Result<(Scorecard Card, ScorecardEdition Edition)> Find(Invocation run, Func<Scorecard, ScorecardEdition> byDefault)
    {
        var card = Cards(run).FirstOrDefault(candidate => candidate.Code == run.Value(Card));
        if (card is null)
            return new Refusal("no-scorecard", $"Không có bộ chỉ số '{run.Value(Card)}'.", RefusalKind.NotFound);
        var key = run.Value(Edition);
        var edition = key is null ? byDefault(card) : card.Editions.FirstOrDefault(candidate => candidate.Key == key);
        if (edition is null)
            return new Refusal("no-edition", $"Bộ chỉ số '{card.Code}' không có phiên bản '{key}'.", RefusalKind.NotFound);
        return run.Value(In).Exists
            ? (card, edition)
            : new Refusal("file-not-found", $"Không có tệp {run.Value(In)}.", RefusalKind.NotFound);
    }

    private static object Answer(UnitScore unit) => new
    {
        unit = unit.UnitCode,
        groups = unit.Score.Groups.ToDictionary(group => group.Code, group => group.Points, StringComparer.Ordinal),
        parts = unit.Score.Groups.SelectMany(group => group.Parts).ToDictionary(part => part.Code, part => part.Points, StringComparer.Ordinal),
        total = unit.Score.Total,
    };

    private static void Print(IReadOnlyList<UnitScore> units) => Invocation.Table(
        ["Đơn vị", "Tổng điểm", "Xếp loại"],
        units.Select(unit => (string[])[unit.UnitCode, unit.Score.Total.ToString("0.00", CultureInfo.InvariantCulture), unit.Score.Band]));
}
