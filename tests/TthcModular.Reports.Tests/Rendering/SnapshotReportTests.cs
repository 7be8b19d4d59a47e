using NSubstitute;
using TthcModular.Organisation.Scopes;
using TthcModular.Plans.Indicators;
using TthcModular.Plans.Snapshots;
using TthcModular.Reports.Tests.Samples;
using TthcModular.Sdk.Calendars;
using TthcModular.Testing;

namespace TthcModular.Reports.Tests.Rendering;

public sealed class SnapshotReportTests : IDisposable
{
    private readonly ReportHost host = new();

    [Theory]
    [InlineData(ReportFormat.Html)]
    [InlineData(ReportFormat.Docx)]
    [InlineData(ReportFormat.Xlsx)]
    public async Task RenderSnapshotAsync_AYearLater_GivesTheSameBytes(ReportFormat format)
    {
        host.Snapshots.FindAsync(7, Arg.Any<UnitScope>(), Arg.Any<CancellationToken>()).Returns(Locked);
        var first = await RenderAsync(format);
        host.Clock.SetDay(2025, 7, 2);

        Assert.Equal(first, await RenderAsync(format));
    }

    [Fact]
    public async Task RenderSnapshotAsync_Html_NamesFormulaEditionSourceAndTime()
    {
        host.Snapshots.FindAsync(7, Arg.Any<UnitScope>(), Arg.Any<CancellationToken>()).Returns(Locked);

        var html = System.Text.Encoding.UTF8.GetString(await RenderAsync(ReportFormat.Html));

        Assert.Contains("Tử số: số hồ sơ nộp trực tuyến. Mẫu số: số hồ sơ tiếp nhận.", html, StringComparison.Ordinal);
        Assert.Contains("Quyết định 766/QĐ-TTg (phiên bản 2022)", html, StringComparison.Ordinal);
        Assert.Contains("Thời điểm tính: 08 giờ 00 phút ngày 11/05/2024.", html, StringComparison.Ordinal);
        Assert.Contains("Mã băm SHA-256: abc", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderSnapshotAsync_NotVisible_IsRefused() =>
        Assert.Equal("snapshot-not-found", (await host.Reports.RenderSnapshotAsync(8, ReportFormat.Html, UnitScope.Nothing, default)).Refusal?.Code);

    public void Dispose() => host.Dispose();

    private async Task<byte[]> RenderAsync(ReportFormat format) => (await host.Reports.RenderSnapshotAsync(7, format, UnitScope.Everything, default)).Value!.Content;

    private static Snapshot Locked
    {
        get
        {
            var at = new DateTimeOffset(2024, 5, 11, 1, 0, 0, TimeSpan.Zero);
            var unit = new LockedUnit("23908", "Xã Ia Tôr", "Commune", "632");
            var content = new SnapshotContent
            {
                Format = 1,
                Plan = new LockedPlan("chien-dich-2024", "01/KH-UBND", "Chiến dịch", "campaign", "23908"),
                Unit = unit,
                From = new DateOnly(2024, 3, 22),
                To = new DateOnly(2024, 5, 10),
                Version = 1,
                TakenAt = at,
                Account = "Đầu mối",
                Reason = "",
                Units = [unit],
                Lines =
                [
                    new LockedLine
                    {
                        Number = "1", Code = "online", Name = "Tỷ lệ trực tuyến", Breakdown = null, Symbol = "%", Edition = "2022", LegalSource = "Quyết định 766/QĐ-TTg",
                        Numerator = "Số hồ sơ nộp trực tuyến", Denominator = "Số hồ sơ tiếp nhận", Baseline = null, Target = 30, Milestone = null, Due = 30,
                    },
                ],
                Cells = [new LockedCell { Unit = "23908", Line = 0, Numerator = 1, Denominator = 3, Value = 100m / 3, Status = IndicatorStatus.Met, ComputedAt = at, Inputs = null }],
            };
            var span = new Span(content.From, content.To);
            return new Snapshot(new SnapshotSummary(7, 1, Units.IaTor, span, 1, at, "Đầu mối", "", 1, "abc"), content, "{}");
        }
    }
}
