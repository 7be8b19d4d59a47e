using TthcModular.Organisation.Results;

namespace TthcModular.Access.Audit;

internal sealed class AuditIntegrity(IAuditLog audit) : IIntegrityCheck
{
    public string Name => "Nhật ký hệ thống";

    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellation) =>
        await audit.FindBreakAsync(cancellation) is { } number
            ? [$"Nhật ký bị đứt ở mục số {number}: mục này hoặc mục ngay trước đã bị sửa, xóa hoặc chèn thêm. Hãy đối chiếu với bản sao lưu gần nhất."]
            : [];
}
