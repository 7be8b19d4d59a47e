using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace TthcModular.Access.SignIn;

/// <summary>Answers of the HTTP API to who is unknown or not allowed.</summary>
internal static class Problems
{
    public static Task UnauthenticatedAsync(HttpContext context)
    {
        context.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        return Results.Problem(
            statusCode: StatusCodes.Status401Unauthorized,
            type: "unauthenticated",
            title: "Chưa đăng nhập hoặc mã truy cập không đúng, đã bị thu hồi.").ExecuteAsync(context);
    }

    public static Task ForbiddenAsync(HttpContext context) => Results.Problem(
        statusCode: StatusCodes.Status403Forbidden,
        type: "forbidden",
        title: "Tài khoản không có quyền thực hiện việc này.").ExecuteAsync(context);
}
