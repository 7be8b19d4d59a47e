using TthcModular.Figures.Scorecards;
using TthcModular.Sdk.Scorecards;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Scores;

/// <summary>Scores in words.</summary>
public static class ScoreWords
{
    /// <summary>Points with two decimals: '19,41'.</summary>
    public static string Points(decimal? points) => points?.ToString("0.00", Show.Vietnamese) ?? "–";

    /// <summary>Where an input came from.</summary>
    public static string Source(PartInput input, ScorePart part)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(part);
        return input.Source switch
        {
            InputSource.Computed when part.Settlement is not null => "tính từ hồ sơ (biểu II.06a)",
            InputSource.Computed => "tính từ hồ sơ, số liệu",
            InputSource.Entered => $"{input.Entry!.Account} nhập {Show.Moment(input.Entry.At)}",
            InputSource.NumeratorMissing => "chưa nhập tử số",
            InputSource.OfProvince => "theo điểm của tỉnh",
            _ => "chưa có số liệu",
        };
    }

    /// <summary>What 'nothing occurred' means for a part.</summary>
    public static string WhenNothing(WhenEmpty empty) => empty switch
    {
        WhenEmpty.Zero => "chưa phát sinh: 0 điểm",
        WhenEmpty.Full => "chưa phát sinh: đủ điểm",
        WhenEmpty.Shared => "chưa phát sinh: điểm chia cho tiêu chí khác",
        _ => "chưa phát sinh: không đánh giá",
    };

    /// <summary>Why points were lost.</summary>
    public static string Why(ScoreLoss loss, PartInput input)
    {
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(input);
        if (input.Source == InputSource.OfProvince)
            return "Theo điểm của tỉnh.";
        if (loss.Why == LossReason.Entered)
            return loss.Part is null ? "Điểm cả nhóm do người dùng nhập, không tách được theo tiêu chí." : "Điểm do người dùng nhập.";
        if (input.Source == InputSource.Unknown)
            return "Chưa có số liệu nên chưa được điểm.";
        if (loss.Why == LossReason.Empty)
            return "Chưa phát sinh, tiêu chí này tính 0 điểm.";
        var missing = input.Source == InputSource.NumeratorMissing ? "; chưa nhập tử số nên tính là 0" : "";
        return $"{Show.Number(input.Used!.Numerator)} trên {Show.Number(input.Used.Denominator)} {loss.Part!.Counts}{missing}.";
    }
}
