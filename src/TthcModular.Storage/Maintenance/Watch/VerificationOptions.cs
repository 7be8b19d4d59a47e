using Microsoft.Extensions.Options;

namespace TthcModular.Storage.Maintenance.Watch;

/// <summary>How often the data is verified in the background: section <c>Tthc:Verification</c>.</summary>
public sealed class VerificationOptions
{
    public const string Section = "Tthc:Verification";

    /// <summary>From the beginning of one run to the next; zero: never in the background.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromDays(1);

    /// <summary>After how long a run is given up, and another node may try.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromHours(2);
}

internal sealed class VerificationOptionsValidator : IValidateOptions<VerificationOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    public ValidateOptionsResult Validate(string? name, VerificationOptions options)
    {
        if (options.Interval != TimeSpan.Zero && (options.Interval < Shortest || options.Interval > Longest))
            return ValidateOptionsResult.Fail($"{VerificationOptions.Section}:Interval phải từ 1 phút (00:01:00) đến 31 ngày (31.00:00:00), hoặc 00:00:00 để tắt kiểm tra nền.");
        return options.Patience < Shortest || options.Patience > Longest
            ? ValidateOptionsResult.Fail($"{VerificationOptions.Section}:Patience phải từ 1 phút (00:01:00) đến 31 ngày (31.00:00:00).")
            : ValidateOptionsResult.Success;
    }
}
