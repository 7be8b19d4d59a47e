using System.CommandLine;
using System.Globalization;
using TthcModular.Figures.Scorecards;
using TthcModular.Packs.Catalogue;
using TthcModular.Sdk.Scorecards;

namespace TthcModular.Web.Cli;

internal sealed class ScoreVerbs : VerbGroup
{
    private static readonly Argument<string> Card = new("CARD") { Description = "Mã bộ chỉ số." };
    private static readonly Option<string?> Edition = new("--edition") { Description = "Phiên bản; không có: phiên bản mới nhất." };
    private static readonly Option<FileInfo> In = new("--in") { Description = "CSV: unit_code, part, numerator, denominator, points.", Required = true };

    protected override IEnumerable<Command> Describe()
    {
        yield return new Command("scores", "Bộ chỉ số chấm điểm.")
        {
            Verb("list", "Liệt kê các bộ chỉ số và phiên bản.", [], run => Task.FromResult(List(run))),
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
        var card = Cards(run).FirstOrDefault(candidate => candidate.Code == run.Value(Card));
        if (card is null)
            return Invocation.Refuse($"Không có bộ chỉ số '{run.Value(Card)}'.");
        var key = run.Value(Edition);
        var edition = key is null ? card.Editions.MaxBy(candidate => candidate.ValidFrom) : card.Editions.FirstOrDefault(candidate => candidate.Key == key);
        if (edition is null)
            return Invocation.Refuse($"Bộ chỉ số '{card.Code}' không có phiên bản '{key}'.");
        var file = run.Value(In);
        if (!file.Exists)
            return Invocation.Refuse($"Không có tệp {file}.");
        var scored = ScoreFile.Evaluate(card, edition, file.FullName, file.Name);
        if (!scored.IsSuccess)
            return Invocation.Refuse(scored.Refusal);
        return run.Answer(scored.Value.Units.Select(Answer), () => Print(scored.Value.Units));
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
