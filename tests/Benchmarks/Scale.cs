using System.Globalization;

namespace TthcModular.Benchmarks;

/// <summary>Prints measurements, holds ratios against their bounds and counts those missed.</summary>
internal sealed class Scale(string folder)
{
    /// <summary>A folder for the files of the run.</summary>
    public string Folder => folder;

    public int Missed { get; private set; }

    public static void Say(string what, double value, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-72} {value,10:0.000} {unit}"));

    /// <summary>A number that must not exceed its bound.</summary>
    public void Hold(string what, double value, double bound, string unit = "x")
    {
        var holds = value <= bound;
        Missed += holds ? 0 : 1;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-72} {value,10:0.000} {unit}   at most {bound:0.###}: {(holds ? "holds" : "MISSED")}"));
    }

    public string File(string name) => Path.Combine(folder, name);
}
