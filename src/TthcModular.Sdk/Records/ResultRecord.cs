namespace TthcModular.Sdk.Records;

/// <summary>A result in the inventory of results in force (kết quả giải quyết TTHC còn hiệu lực).</summary>
public sealed record ResultRecord
{
    /// <summary>The result's own code (ký hiệu riêng); the key.</summary>
    public required string Code { get; init; }

    /// <summary>Procedure code (mã TTHC).</summary>
    public required string ProcedureCode { get; init; }

    /// <summary>The day it was issued.</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>The last day it is valid; null for ever (vĩnh viễn).</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>The day it was digitised; null when not yet.</summary>
    public DateOnly? DigitisedOn { get; init; }

    /// <summary>The digitised result bears a digital signature.</summary>
    public bool Signed { get; init; }
}
