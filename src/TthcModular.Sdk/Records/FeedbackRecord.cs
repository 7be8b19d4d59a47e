namespace TthcModular.Sdk.Records;

/// <summary>A complaint or proposal (phản ánh, kiến nghị).</summary>
public sealed record FeedbackRecord
{
    /// <summary>Feedback code; the key.</summary>
    public required string Code { get; init; }

    /// <summary>When it was received.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The day it was received.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>When the answer is due.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The day the answer is due.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>When it was answered; null while open.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The day it was answered; null while open.</summary>
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>The answer is published.</summary>
    public bool Published { get; init; }
}
