using Microsoft.Extensions.Options;

namespace TthcModular.Web.Hosting;

/// <summary>The clock of business days: the system's, or fixed by <c>Tthc:Today</c>. Timers always run.</summary>
internal sealed class SiteClock(IOptions<SiteOptions> options) : TimeProvider
{
    private readonly DateTimeOffset? fixedNow = options.Value.FixedNow?.ToUniversalTime();

    public override DateTimeOffset GetUtcNow() => fixedNow ?? base.GetUtcNow();
}
