using System.ComponentModel.DataAnnotations;

namespace TthcModular.Figures.Imports;

/// <summary>Where imports are kept and how large they may be.</summary>
public sealed class ImportOptions
{
    /// <summary>The host's data directory; files handed in lie in <c>imports</c> beneath it until they are done.</summary>
    [Required]
    public string DataDirectory { get; set; } = "";

    /// <summary>The largest file taken in, in bytes.</summary>
    [Range(1, long.MaxValue)]
    public long MaxBytes { get; set; } = 512L << 20;

    internal string Folder => Path.Combine(DataDirectory, "imports");
}
