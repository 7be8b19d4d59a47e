using TthcModular.Sdk.Records;

namespace TthcModular.Figures.Records;

/// <summary>A case as stored. Properties that filters may name are named as in <see cref="CaseRecord"/>.</summary>
internal sealed class CaseRow : IRecordRow
{
    public long Id { get; set; }
    public required string Code { get; set; }
    public required int UnitId { get; set; }
    public required string ProcedureCode { get; set; }
    public string? FieldCode { get; set; }
    public required ServiceLevel ServiceLevel { get; set; }
    public required Channel Channel { get; set; }
    public required DateTimeOffset ReceivedAt { get; set; }
    public required DateOnly ReceivedOn { get; set; }
    public DateTimeOffset? DueAt { get; set; }
    public DateOnly? DueOn { get; set; }
    public DateTimeOffset? CompletedAt { get; set; }
    public DateOnly? CompletedOn { get; set; }
    public required Outcome Outcome { get; set; }
    public long FeeVnd { get; set; }
    public PaymentChannel PaymentChannel { get; set; }
    public bool InputDigitised { get; set; }
    public bool ResultRequired { get; set; }
    public bool ResultDigitised { get; set; }
    public bool ResultElectronic { get; set; }
    public bool DataReused { get; set; }
    public CertifiedCopy CertifiedCopy { get; set; }
    public int? Satisfaction { get; set; }
}
