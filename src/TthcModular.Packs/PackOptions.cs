using System.ComponentModel.DataAnnotations;
using TthcModular.Packs.Trust;

namespace TthcModular.Packs;

/// <summary>Where packs lie and how long they may take.</summary>
public sealed class PackOptions
{
    /// <summary>Packs shipped with the host; may be missing.</summary>
    [Required(ErrorMessage = "Phải đặt thư mục gói kèm theo máy chủ (PacksDirectory).")]
    public string PacksDirectory { get; set; } = "";

    /// <summary>Where this node unfolds installed packs, a folder a version; made from the store, created when needed.</summary>
    [Required(ErrorMessage = "Phải đặt thư mục gói đã cài (InstalledDirectory).")]
    public string InstalledDirectory { get; set; } = "";

    /// <summary>How long a pack may take to describe itself.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:05:00", ErrorMessage = "DescribeTimeout phải từ 50 mili giây đến 5 phút.")]
    public TimeSpan DescribeTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a function of a pack may take.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:05:00", ErrorMessage = "CallTimeout phải từ 50 mili giây đến 5 phút.")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How often the folders and the store are looked at for changes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "01:00:00", ErrorMessage = "PollInterval phải từ 50 mili giây đến 1 giờ.")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Which packs need a publisher's signature.</summary>
    [EnumDataType(typeof(SignaturePolicy), ErrorMessage = "Tthc:Packs:Signatures phải là WhenInstalled hoặc Always.")]
    public SignaturePolicy Signatures { get; set; } = SignaturePolicy.WhenInstalled;

    /// <summary>How many failed calls within ten minutes put a pack aside.</summary>
    [Range(1, 1000, ErrorMessage = "Tthc:Packs:PutAsideAfter phải từ 1 đến 1000.")]
    public int PutAsideAfter { get; set; } = 5;
}
