using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Verification;

/// <summary>Words of the verification page.</summary>
public static class VerificationWords
{
    /// <summary>How a check, or all of them, ended.</summary>
    public static Word Of(int findings) => findings == 0
        ? new("Không có sai lệch", "check-circle-fill", Tone.Good)
        : new("Có sai lệch", "exclamation-triangle-fill", Tone.Late);
}
