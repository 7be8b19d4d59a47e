using TthcModular.Figures.Records;
using TthcModular.Figures.Tables;
using TthcModular.Sdk.Records;

namespace TthcModular.Figures.Imports;

/// <summary>case-records.csv: one row a case.</summary>
internal sealed class CaseFormat : RecordFormat<CaseRow>
{
    public override IReadOnlyList<FileColumn> Columns { get; } =
    [
        new("case_code", Required),
        new("unit_code", Required),
        new("procedure_code", Required),
        new("field_code", Optional),
        new("service_level", Required),
        new("channel", Required),
        new("received_at", Required),
        new("due_at", Optional),
        new("completed_at", Optional),
        new("outcome", Required),
        new("fee_vnd", Optional),
        new("payment_channel", Optional),
        new("input_digitised", Optional),
        new("result_required", Optional),
        new("result_digitised", Optional),
        new("result_electronic", Optional),
        new("data_reused", Optional),
        new("certified_copy", Optional),
        new("satisfaction", Optional),
    ];

    public override string NameOf(CaseRow record) => record.Code;

    public override CaseRow? Read(RowReader row)
    {
        var received = row.RequiredTime("received_at");
        var due = row.Time("due_at").UntilDayEnd();
        var completed = row.Time("completed_at");
        var record = new CaseRow
        {
            Code = row.Code("case_code", isKey: true),
            UnitId = row.Unit("unit_code"),
            ProcedureCode = row.Code("procedure_code"),
            FieldCode = row.Text("field_code", most: 64, isCode: true),
            ServiceLevel = row.Choice("service_level", Choices<ServiceLevel>.All),
            Channel = row.Choice("channel", Choices<Channel>.All),
            ReceivedAt = received.At,
            ReceivedOn = received == default ? default : received.Day,
            DueAt = due?.At,
            DueOn = due?.Day,
            CompletedAt = completed?.At,
            CompletedOn = completed?.Day,
            Outcome = row.Choice("outcome", Choices<Outcome>.All),
            FeeVnd = row.Whole("fee_vnd") ?? 0,
            PaymentChannel = row.Choice("payment_channel", Choices<PaymentChannel>.All, PaymentChannel.None),
            InputDigitised = row.Flag("input_digitised", whenEmpty: false),
            ResultRequired = row.Flag("result_required", whenEmpty: true),
            ResultDigitised = row.Flag("result_digitised", whenEmpty: false),
            ResultElectronic = row.Flag("result_electronic", whenEmpty: false),
            DataReused = row.Flag("data_reused", whenEmpty: false),
            CertifiedCopy = row.Choice("certified_copy", Choices<CertifiedCopy>.All, CertifiedCopy.None),
            Satisfaction = Satisfaction(row),
        };
        if (!row.IsBad)
            RefuseContradictions(row, record, received, completed);
        return row.IsBad ? null : record;
    }

    private static int? Satisfaction(RowReader row)
    {
        if (row.Whole("satisfaction") is not { } given)
            return null;
        if (given is < 1 or > 5)
            row.Refuse("satisfaction", $"Mức hài lòng '{given}' phải để trống hoặc từ 1 đến 5.");
        return (int)Math.Clamp(given, 0, 6);
    }

    private static void RefuseContradictions(RowReader row, CaseRow record, Moment received, Moment? completed)
    {
        if (record.FeeVnd < 0)
            row.Refuse("fee_vnd", "Phí, lệ phí không được âm.");
        if (record.Outcome == Outcome.Pending && completed is not null)
            row.Refuse("completed_at", "Hồ sơ đang giải quyết ('pending') không được có thời điểm hoàn thành.");
        if (record.Outcome != Outcome.Pending && completed is null)
            row.Refuse("completed_at", "Hồ sơ đã có kết quả phải có thời điểm hoàn thành.");
        if (completed is { } end && IsBefore(end, received))
            row.Refuse("completed_at", "Thời điểm hoàn thành sớm hơn thời điểm tiếp nhận.");
    }

    /// <summary>Where only a day is given, it contradicts nothing that happened on that day.</summary>
    private static bool IsBefore(Moment end, Moment start) =>
        end.IsDayOnly || start.IsDayOnly ? end.Day < start.Day : end.At < start.At;
}

/// <summary>Moments by which something has to be done.</summary>
internal static class DueMoments
{
    private static readonly TimeSpan LastMillisecond = TimeSpan.FromDays(1) - TimeSpan.FromMilliseconds(1);

    /// <summary>A due moment given as a bare day lasts to that day's end.</summary>
    public static Moment? UntilDayEnd(this Moment? due) =>
        due is { IsDayOnly: true } day ? day with { At = day.At + LastMillisecond } : due;
}
