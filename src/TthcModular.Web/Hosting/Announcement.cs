using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace TthcModular.Web.Hosting;

/// <summary>Says on standard error where the application answers, once it does.</summary>
internal static class Announcement
{
    public static void AnnounceAddress(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        foreach (var address in addresses)
            Console.Error.WriteLine($"TthcModular đang chạy tại {address} (Ctrl+C để dừng).");
    });
}
