namespace TthcModular.Sdk.Records;

/// <summary>
/// A case (hồ sơ TTHC) as the one-stop system exports it. Packs never see instances: filters over it are translated
/// into the host's closed filter model. Days are calendar days in Asia/Ho_Chi_Minh.
/// </summary>
public sealed record CaseRecord
{
    /// <summary>Case code (mã hồ sơ), up to 64 characters; the key.</summary>
    public required string Code { get; init; }

    /// <summary>Procedure code (mã TTHC), such as <c>2.000815</c>.</summary>
    public required string ProcedureCode { get; init; }

    /// <summary>Field (lĩnh vực) in kebab-case, such as <c>land</c>; null when not given.</summary>
    public string? FieldCode { get; init; }

    /// <summary>Service level of the procedure.</summary>
    public required ServiceLevel ServiceLevel { get; init; }

    /// <summary>How the case was filed.</summary>
    public required Channel Channel { get; init; }

    /// <summary>When it was received.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The day it was received.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>When its result is due; null when the procedure sets no term.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The day its result is due.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>When it was completed; null while pending.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>The day it was completed; null while pending.</summary>
    public DateOnly? CompletedOn { get; init; }

    /// <summary>How it ended.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Fee in đồng, 0 or more.</summary>
    public long FeeVnd { get; init; }

    /// <summary>How the fee was paid.</summary>
    public PaymentChannel PaymentChannel { get; init; }

    /// <summary>The papers handed in are digitised (hồ sơ đầu vào đã số hóa).</summary>
    public bool InputDigitised { get; init; }

    /// <summary>The procedure prescribes a result to hand over.</summary>
    public bool ResultRequired { get; init; }

    /// <summary>The result is digitised.</summary>
    public bool ResultDigitised { get; init; }

    /// <summary>The result was issued electronically with a digital signature.</summary>
    public bool ResultElectronic { get; init; }

    /// <summary>Digitised data were reused for the case.</summary>
    public bool DataReused { get; init; }

    /// <summary>Certified copy of an original (chứng thực bản sao từ bản chính).</summary>
    public CertifiedCopy CertifiedCopy { get; init; }

    /// <summary>Satisfaction from 1 to 5; null when not asked.</summary>
    public int? Satisfaction { get; init; }
}
