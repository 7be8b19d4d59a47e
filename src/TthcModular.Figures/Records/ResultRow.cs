namespace TthcModular.Figures.Records;

/// <summary>A result in force as stored; see <see cref="Sdk.Records.ResultRecord"/>.</summary>
internal sealed class ResultRow : IRecordRow
{
    public long Id { get; set; }
    public required string Code { get; set; }
    public required int UnitId { get; set; }
    public required string ProcedureCode { get; set; }
    public string? HolderId { get; set; }
    public string? Number { get; set; }
    public required DateOnly IssuedOn { get; set; }
    public DateOnly? ValidUntil { get; set; }
    public DateOnly? DigitisedOn { get; set; }
    public bool Signed { get; set; }
    public string? StorageRef { get; set; }
}
