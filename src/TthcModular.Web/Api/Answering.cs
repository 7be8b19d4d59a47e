using Microsoft.AspNetCore.Http.HttpResults;
using TthcModular.Organisation.Results;

namespace TthcModular.Web.Api;

/// <summary>Maps results to answers once: values as JSON, refusals as RFC 9457 problem details.</summary>
internal static class Answering
{
    private const int DefaultLimit = 500;
    private const int HighestLimit = 5000;

    public static ProblemHttpResult Problem(this Refusal refusal) => TypedResults.Problem(
        title: refusal.Message,
        type: $"urn:tthc:{refusal.Code}",
        statusCode: refusal.Kind switch
        {
            RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
            RefusalKind.NotFound => StatusCodes.Status404NotFound,
            RefusalKind.Conflict => StatusCodes.Status409Conflict,
            RefusalKind.Outdated => StatusCodes.Status412PreconditionFailed,
            _ => StatusCodes.Status400BadRequest,
        });

    public static IResult Answer<T>(this Result<T> result, Func<T, object> answer) =>
        result.IsSuccess ? TypedResults.Ok(answer(result.Value)) : result.Refusal.Problem();

    /// <summary>One page of a list, with the address of the next in a <c>Link</c> header.</summary>
    public static IResult Page<T>(HttpContext context, IEnumerable<T> items, Func<T, string> key, string? cursor, int? limit)
    {
        var size = Math.Clamp(limit ?? DefaultLimit, 1, HighestLimit);
        var rest = cursor is null ? items : items.SkipWhile(item => key(item) != cursor).Skip(1);
        var page = rest.Take(size + 1).ToList();
        if (page.Count > size)
        {
            page.RemoveAt(size);
            var next = QueryString.Create(context.Request.Query
                .Where(pair => pair.Key != "cursor")
                .Append(new("cursor", key(page[^1]))));
            context.Response.Headers.Link = $"<{context.Request.Path}{next}>; rel=\"next\"";
        }

        return TypedResults.Ok(page);
    }
}
