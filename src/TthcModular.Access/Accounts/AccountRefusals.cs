using Microsoft.AspNetCore.Identity;
using TthcModular.Organisation.Results;

namespace TthcModular.Access.Accounts;

internal static class AccountRefusals
{
    public static Refusal NotFound(string userName) => new(
        "account-not-found", $"Không có tài khoản “{userName}”. Hãy kiểm tra lại tên đăng nhập.", RefusalKind.NotFound);

    public static Refusal Forbidden { get; } = new(
        "account-forbidden", "Chỉ quản trị tỉnh mới được quản lý tài khoản và chỉ trong phạm vi đơn vị mình phụ trách.", RefusalKind.Forbidden);

    public static Refusal DisplayNameMissing { get; } = new("display-name-missing", "Chưa có họ tên. Hãy nhập họ tên người dùng tài khoản.");

    public static Refusal TooLong { get; } = new("account-text-too-long", "Họ tên, chức vụ và tên đăng nhập dài tối đa 256 ký tự.");

    public static Refusal UnknownUnit { get; } = new("unit-not-found", "Vai trò được giao tại một đơn vị không có trong hệ thống.", RefusalKind.NotFound);

    public static Refusal Of(IdentityResult result) => result.Errors.First() is var error && error.Code.StartsWith("duplicate", StringComparison.Ordinal)
        ? new Refusal(error.Code, error.Description, RefusalKind.Conflict)
        : new Refusal(error.Code, string.Join(' ', result.Errors.Select(each => each.Description)));
}

/// <summary>What ASP.NET Core Identity finds wrong, in Vietnamese and with our codes.</summary>
internal sealed class VietnameseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Error("account-error", "Không thực hiện được. Hãy thử lại.");

    public override IdentityError ConcurrencyFailure() => Error("account-changed", "Tài khoản vừa được người khác thay đổi. Hãy tải lại và thử lại.");

    public override IdentityError DuplicateUserName(string userName) => Error("duplicate-user-name", $"Tên đăng nhập “{userName}” đã có. Hãy chọn tên khác.");

    public override IdentityError InvalidUserName(string? userName) =>
        Error("invalid-user-name", $"Tên đăng nhập “{userName}” không hợp lệ. Chỉ dùng chữ cái không dấu, chữ số và các ký tự - . _ @ +");

    public override IdentityError PasswordTooShort(int length) => Error("password-too-short", $"Mật khẩu phải có ít nhất {length} ký tự.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error("password-too-simple", $"Mật khẩu phải có ít nhất {uniqueChars} ký tự khác nhau.");

    private static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}
