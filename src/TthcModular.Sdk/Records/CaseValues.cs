namespace TthcModular.Sdk.Records;

/// <summary>Service level (mức độ dịch vụ công trực tuyến).</summary>
public enum ServiceLevel
{
    /// <summary>Only information is online.</summary>
    Information,

    /// <summary>Một phần.</summary>
    Partial,

    /// <summary>Toàn trình.</summary>
    Full,
}

/// <summary>How a case was filed (kênh tiếp nhận).</summary>
public enum Channel
{
    /// <summary>Trực tiếp.</summary>
    Counter,

    /// <summary>Trực tuyến.</summary>
    Online,

    /// <summary>Bưu chính.</summary>
    Postal,
}

/// <summary>How a case ended.</summary>
public enum Outcome
{
    /// <summary>Đang giải quyết.</summary>
    Pending,

    /// <summary>Đã cấp kết quả.</summary>
    Granted,

    /// <summary>Từ chối.</summary>
    Refused,

    /// <summary>Công dân rút.</summary>
    Withdrawn,
}

/// <summary>How a fee was paid.</summary>
public enum PaymentChannel
{
    /// <summary>Nothing to pay.</summary>
    None,

    /// <summary>Trực tuyến.</summary>
    Online,

    /// <summary>Tiền mặt.</summary>
    Cash,
}

/// <summary>Certified copy of an original.</summary>
public enum CertifiedCopy
{
    /// <summary>Not such a case.</summary>
    None,

    /// <summary>Bản giấy.</summary>
    Paper,

    /// <summary>Bản điện tử.</summary>
    Electronic,
}
