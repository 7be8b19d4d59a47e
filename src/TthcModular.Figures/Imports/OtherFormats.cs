using System.Globalization;
using TthcModular.Figures.Records;
using TthcModular.Figures.Tables;

namespace TthcModular.Figures.Imports;

/// <summary>feedback.csv: one row a complaint or proposal.</summary>
internal sealed class FeedbackFormat : RecordFormat<FeedbackRow>
{
    public override IReadOnlyList<FileColumn> Columns { get; } =
    [
        new("feedback_code", Required),
        new("unit_code", Required),
        new("received_at", Required),
        new("due_at", Required),
        new("answered_at", Required),
        new("published", Required),
    ];

    public override string NameOf(FeedbackRow record) => record.Code;

    public override FeedbackRow? Read(RowReader row)
    {
        var code = row.Code("feedback_code", isKey: true);
        var unit = row.Unit("unit_code");
        var received = row.RequiredTime("received_at");
        var due = ((Moment?)row.RequiredTime("due_at")).UntilDayEnd();
        var answered = row.Time("answered_at");
        var published = row.Flag("published", whenEmpty: false);
        if (row.IsBad || due is not { } dueBy)
            return null;
        return new FeedbackRow
        {
            Code = code,
            UnitId = unit,
            ReceivedAt = received.At,
            ReceivedOn = received.Day,
            DueAt = dueBy.At,
            DueOn = dueBy.Day,
            AnsweredAt = answered?.At,
            AnsweredOn = answered?.Day,
            Published = published,
        };
    }
}

/// <summary>results-in-force.csv: one row a result.</summary>
internal sealed class ResultFormat : RecordFormat<ResultRow>
{
    public override IReadOnlyList<FileColumn> Columns { get; } =
    [
        new("result_code", Required),
        new("unit_code", Required),
        new("procedure_code", Required),
        new("holder_id", Optional),
        new("number", Optional),
        new("issued_on", Required),
        new("valid_until", Required),
        new("digitised_on", Required),
        new("signed", Required),
        new("storage_ref", Optional),
    ];

    public override string NameOf(ResultRow record) => record.Code;

    public override ResultRow? Read(RowReader row)
    {
        var record = new ResultRow
        {
            Code = row.Code("result_code", isKey: true),
            UnitId = row.Unit("unit_code"),
            ProcedureCode = row.Code("procedure_code"),
            HolderId = row.Text("holder_id", most: 64),
            Number = row.Text("number", most: 128),
            IssuedOn = row.RequiredDay("issued_on"),
            ValidUntil = row.Day("valid_until"),
            DigitisedOn = row.Day("digitised_on"),
            Signed = row.Flag("signed", whenEmpty: false),
            StorageRef = row.Text("storage_ref", most: 1024),
        };
        return row.IsBad ? null : record;
    }
}

/// <summary>observations.csv: figures that units report themselves.</summary>
internal sealed class ObservationFormat : RecordFormat<ObservationRow>
{
    public override IReadOnlyList<FileColumn> Columns { get; } =
    [
        new("unit_code", Required),
        new("measure_code", Required),
        new("from", Required),
        new("to", Required),
        new("value", Required),
        new("note", Optional),
    ];

    public override string NameOf(ObservationRow record) =>
        string.Create(CultureInfo.InvariantCulture, $"{record.MeasureCode} từ {record.From:yyyy-MM-dd} đến {record.To:yyyy-MM-dd}");

    public override ObservationRow? Read(RowReader row)
    {
        var record = new ObservationRow
        {
            UnitId = row.Unit("unit_code"),
            MeasureCode = row.Text("measure_code", most: 128, isCode: true) ?? "",
            From = row.RequiredDay("from"),
            To = row.RequiredDay("to"),
            Value = row.RequiredNumber("value"),
            Note = row.Text("note", most: 1024),
        };
        if (record.MeasureCode.Length == 0)
            row.Refuse("measure_code", "Cột 'measure_code' không được để trống.");
        if (!row.IsBad && record.From > record.To)
            row.Refuse("to", "Ngày kết thúc sớm hơn ngày bắt đầu.");
        return row.IsBad ? null : record;
    }
}
