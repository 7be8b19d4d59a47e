using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace TthcModular.Web.Features.Shared;

/// <summary>What a form says of a value that cannot be read at all.</summary>
internal static class BindingMessages
{
    public static void SpeakVietnamese(this DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => $"Giá trị '{value}' không hợp lệ. Hãy nhập lại.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"Giá trị '{value}' không hợp lệ. Hãy nhập lại.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Còn thiếu một mục bắt buộc.");
        messages.SetMissingKeyOrValueAccessor(() => "Cần nhập giá trị.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Yêu cầu không có nội dung.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Giá trị không hợp lệ.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Cần nhập một số.");
        messages.SetUnknownValueIsInvalidAccessor(_ => "Giá trị không hợp lệ.");
        messages.SetValueIsInvalidAccessor(value => $"Giá trị '{value}' không hợp lệ.");
        messages.SetValueMustBeANumberAccessor(_ => "Cần nhập một số.");
        messages.SetValueMustNotBeNullAccessor(_ => "Cần nhập giá trị.");
    }
}
