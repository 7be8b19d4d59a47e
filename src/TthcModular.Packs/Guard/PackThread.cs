using System.Globalization;

namespace TthcModular.Packs.Guard;

/// <summary>
/// Runs a pack's code on a thread of its own: a call that hangs takes none from the pool. Nothing of the request flows
/// along, so that an abandoned call keeps nothing alive but the pack.
/// </summary>
internal static class PackThread
{
    public static Task<PackOutcome<T>> Run<T>(string packId, string what, Func<T> function)
    {
        var done = new TaskCompletionSource<PackOutcome<T>>(TaskCreationOptions.RunContinuationsAsynchronously);
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var thread = new Thread(() =>
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
            done.SetResult(Call(packId, what, function));
        })
        {
            IsBackground = true,
            Name = $"pack {packId}",
        };
        thread.UnsafeStart();
        return done.Task;
    }

    private static PackOutcome<T> Call<T>(string packId, string what, Func<T> function)
    {
        try
        {
            return function() is { } value ? value : PackOutcome<T>.Failed($"Gói {packId} không trả về gì khi {what}.");
        }
        // Whatever a pack throws is the pack's fault, and must not be the host's.
        catch (Exception fault)
        {
            return PackOutcome<T>.Failed($"Gói {packId} báo lỗi khi {what}: {PackFaults.Describe(fault)}");
        }
    }
}
