using System.Globalization;
using TthcModular.Figures.Records;
using TthcModular.Organisation.Units;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Figures.Indicators;

/// <summary>Column names of a record file, and a record's values as they stand in such a file.</summary>
internal sealed record RecordColumns<TRow>(IReadOnlyList<string> Names, Func<TRow, IReadOnlyList<string>> Values);

/// <summary>The columns of each kind of file.</summary>
internal static class RecordColumns
{
    public static RecordColumns<CaseRow> Cases(OrganisationTree tree) => new(
        [
            "case_code", "unit_code", "procedure_code", "field_code", "service_level", "channel", "received_at", "due_at", "completed_at", "outcome",
            "fee_vnd", "payment_channel", "input_digitised", "result_required", "result_digitised", "result_electronic", "data_reused",
            "certified_copy", "satisfaction",
        ],
        row =>
        [
            row.Code, Unit(tree, row.UnitId), row.ProcedureCode, row.FieldCode ?? "", Word(row.ServiceLevel), Word(row.Channel), Time(row.ReceivedAt),
            Time(row.DueAt), Time(row.CompletedAt), Word(row.Outcome), row.FeeVnd.ToString(CultureInfo.InvariantCulture), Word(row.PaymentChannel),
            Flag(row.InputDigitised), Flag(row.ResultRequired), Flag(row.ResultDigitised), Flag(row.ResultElectronic), Flag(row.DataReused),
            Word(row.CertifiedCopy), row.Satisfaction?.ToString(CultureInfo.InvariantCulture) ?? "",
        ]);

    public static RecordColumns<FeedbackRow> Feedback(OrganisationTree tree) => new(
        ["feedback_code", "unit_code", "received_at", "due_at", "answered_at", "published"],
        row => [row.Code, Unit(tree, row.UnitId), Time(row.ReceivedAt), Time(row.DueAt), Time(row.AnsweredAt), Flag(row.Published)]);

    public static RecordColumns<ResultRow> Results(OrganisationTree tree) => new(
        ["result_code", "unit_code", "procedure_code", "holder_id", "number", "issued_on", "valid_until", "digitised_on", "signed", "storage_ref"],
        row =>
        [
            row.Code, Unit(tree, row.UnitId), row.ProcedureCode, row.HolderId ?? "", row.Number ?? "", Day(row.IssuedOn), Day(row.ValidUntil),
            Day(row.DigitisedOn), Flag(row.Signed), row.StorageRef ?? "",
        ]);

    public static RecordColumns<ObservationRow> Observations(OrganisationTree tree) => new(
        ["unit_code", "measure_code", "from", "to", "value", "note"],
        row => [Unit(tree, row.UnitId), row.MeasureCode, Day(row.From), Day(row.To), row.Value.ToString("0.####", CultureInfo.InvariantCulture), row.Note ?? ""]);

    public static RecordColumns<CountedAssignment> Assignments(OrganisationTree tree) => new(
        ["assignment", "unit_code", "task", "title", "status", "percent", "due", "done_on"],
        row =>
        [
            row.Id.ToString(CultureInfo.InvariantCulture), Unit(tree, row.UnitId), row.TaskNumber, row.TaskTitle, row.Status,
            row.Percent.ToString(CultureInfo.InvariantCulture), Day(row.Due), Day(row.DoneOn),
        ]);

    private static string Unit(OrganisationTree tree, int unitId) => tree.Find(unitId)?.Code ?? "";

    private static string Word<TValue>(TValue value)
        where TValue : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Flag(bool value) => value ? "1" : "0";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Time(DateTimeOffset? moment) =>
        moment?.ToOffset(VietnamTime.Offset).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture) ?? "";
}
