namespace TthcModular.Sdk.Records;

/// <summary>The record files that measures count.</summary>
public enum RecordKind
{
    /// <summary><see cref="CaseRecord"/>.</summary>
    Cases,

    /// <summary><see cref="FeedbackRecord"/>.</summary>
    Feedback,

    /// <summary><see cref="ResultRecord"/>.</summary>
    Results,
}

/// <summary>Relates record types to their kinds.</summary>
public static class RecordKinds
{
    /// <summary>The kind of a record type.</summary>
    /// <typeparam name="TRecord">The record type.</typeparam>
    /// <exception cref="DefinitionException">The type is not one of the SDK's record types.</exception>
    public static RecordKind Of<TRecord>() => typeof(TRecord) switch
    {
        var type when type == typeof(CaseRecord) => RecordKind.Cases,
        var type when type == typeof(FeedbackRecord) => RecordKind.Feedback,
        var type when type == typeof(ResultRecord) => RecordKind.Results,
        var type => throw new DefinitionException($"'{type.Name}' không phải loại bản ghi của SDK."),
    };

    /// <summary>The record type of a kind.</summary>
    /// <param name="kind">The kind.</param>
    public static Type TypeOf(RecordKind kind) => kind switch
    {
        RecordKind.Cases => typeof(CaseRecord),
        RecordKind.Feedback => typeof(FeedbackRecord),
        RecordKind.Results => typeof(ResultRecord),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}
