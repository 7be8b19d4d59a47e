using System.Globalization;
using Microsoft.Extensions.Options;
using TthcModular.Sdk.Calendars;

namespace TthcModular.Web.Hosting;

/// <summary>Settings of section <c>Tthc</c> that concern the host itself.</summary>
public sealed class SiteOptions
{
    public const string Section = "Tthc";

    /// <summary>The day on which the demonstration stands: all five plans are issued.</summary>
    private const string DemonstrationDay = "2024-11-15T09:00:00+07:00";

    /// <summary>Database, evidence, keys, installed packs and logs.</summary>
    public string DataDirectory { get; set; } = Path.Combine(AppContext.BaseDirectory, "App_Data");

    /// <summary>Packs shipped with the host.</summary>
    public string PacksDirectory { get; set; } = Path.Combine(AppContext.BaseDirectory, "packs");

    /// <summary>Load the demonstration into an empty database.</summary>
    public bool Demo { get; set; }

    /// <summary>Password of <c>admin</c> when the database is created; random when not set.</summary>
    public string? AdminPassword { get; set; }

    /// <summary>A fixed date-time; the demonstration's day when not set and <see cref="Demo"/> is on.</summary>
    public string? Today { get; set; }

    /// <summary>The moment the clock stands on; null: it runs.</summary>
    public DateTimeOffset? FixedNow =>
        string.IsNullOrWhiteSpace(Today) ? (Demo ? Parse(DemonstrationDay) : null) : Parse(Today);

    private static DateTimeOffset? Parse(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new DateTimeOffset(day, new TimeOnly(9, 0), VietnamTime.Offset);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
    }

    internal sealed class Validation : IValidateOptions<SiteOptions>
    {
        public ValidateOptionsResult Validate(string? name, SiteOptions options)
        {
            if (string.IsNullOrWhiteSpace(options.DataDirectory))
                return ValidateOptionsResult.Fail("Thiết lập Tthc:DataDirectory để trống.");
            if (!string.IsNullOrWhiteSpace(options.Today) && options.FixedNow is null)
                return ValidateOptionsResult.Fail($"Thiết lập Tthc:Today = '{options.Today}' không phải ngày giờ (ví dụ 2024-11-15 hoặc 2024-11-15T08:00:00+07:00).");
            return ValidateOptionsResult.Success;
        }
    }
}
