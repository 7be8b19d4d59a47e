using Microsoft.AspNetCore.Mvc;
using TthcModular.Organisation.Files;
using TthcModular.Organisation.Results;

namespace TthcModular.Web.Features.Shared;

/// <summary>What every page's controller does alike: turn a refusal into an explanation.</summary>
public abstract class PageController : Controller
{
    /// <summary>The page that explains a refusal, with its status code.</summary>
    protected ViewResult Refused(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        Response.StatusCode = refusal.Kind switch
        {
            RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
            RefusalKind.NotFound => StatusCodes.Status404NotFound,
            RefusalKind.Conflict => StatusCodes.Status409Conflict,
            RefusalKind.Outdated => StatusCodes.Status412PreconditionFailed,
            _ => StatusCodes.Status400BadRequest,
        };
        return View("~/Features/Errors/Show.cshtml", Explanation.Of(refusal));
    }

    /// <summary>A list as a file to take away: exactly the rows given, which are those of the page.</summary>
    protected async Task<FileStreamResult> TableAsync<TRow>(
        TableFormat format, string fileName, ListTable<TRow> table, IAsyncEnumerable<TRow> rows, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(table);
        return File(await table.WriteAsync(format, rows, cancellation), format.ContentType(), fileName + format.Ending());
    }

    /// <summary>404 with a sentence on what was looked for.</summary>
    protected ViewResult Missing(string message) => Refused(new Refusal("not-found", message, RefusalKind.NotFound));
}

/// <summary>What an error page says.</summary>
public sealed record Explanation(int Status, string Title, string Message)
{
    public static Explanation Of(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return refusal.Kind switch
        {
            RefusalKind.Forbidden => new(403, "Không có quyền", refusal.Message),
            RefusalKind.NotFound => new(404, "Không tìm thấy", refusal.Message),
            RefusalKind.Conflict => new(409, "Chưa thực hiện được", refusal.Message),
            RefusalKind.Outdated => new(412, "Nội dung đã thay đổi", refusal.Message),
            _ => new(400, "Chưa thực hiện được", refusal.Message),
        };
    }
}
