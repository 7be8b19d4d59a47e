using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Errors;

/// <summary>Explains a failed request; the host re-executes failed requests here.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorsController : PageController
{
    [Route("loi/{code:int}")]
    [ApiExplorerSettings(IgnoreApi = true)]
    public IActionResult Show(int code)
    {
        var explanation = Of(code);
        Response.StatusCode = explanation.Status;
        return View(nameof(Show), explanation);
    }

    [HttpGet("khong-co-quyen")]
    public IActionResult Denied() => Show(StatusCodes.Status403Forbidden);

    private static Explanation Of(int status) => status switch
    {
        400 => new(400, "Yêu cầu không hợp lệ", "Biểu mẫu đã hết hạn hoặc địa chỉ bị sửa. Hãy quay lại, tải lại trang rồi thử lần nữa."),
        401 or 403 => new(403, "Không có quyền", "Tài khoản của bạn không được xem hoặc làm việc này. Nếu cần, hãy đề nghị quản trị cấp quyền cho đơn vị của bạn."),
        404 => new(404, "Không tìm thấy trang", "Địa chỉ này không có trang nào. Có thể trang đã đổi chỗ, hoặc địa chỉ gõ thiếu."),
        413 => new(413, "Tệp quá lớn", "Tệp vượt quá dung lượng cho phép. Hãy chia tệp theo tháng hoặc theo đơn vị rồi nhập từng phần."),
        429 => new(429, "Quá nhiều yêu cầu", "Hãy đợi một phút rồi thử lại."),
        _ => new(500, "Hệ thống gặp lỗi", "Việc vừa rồi chưa thực hiện được và không có gì thay đổi. Hãy thử lại; nếu vẫn lỗi, gửi mã tra cứu dưới đây cho quản trị."),
    };
}
