using TthcModular.Benchmarks;

// Usage: see README.md beside this file.
var folder = Directory.CreateTempSubdirectory("tthc-benchmark-").FullName;
var scale = new Scale(folder);
try
{
    Func<Scale, Task>? benchmark = args switch
    {
        [] or ["province-year"] => ProvinceYear.RunAsync,
        ["linear"] => Linear.RunAsync,
        ["postgres"] => PostgreSql.RunAsync,
        ["packs"] => Packs.RunAsync,
        _ => null,
    };
    if (benchmark is null)
    {
        Console.Error.WriteLine("province-year | linear | postgres | packs");
        return 2;
    }

    await benchmark(scale);
    return scale.Missed > 0 ? 1 : 0;
}
finally
{
    Directory.Delete(folder, recursive: true);
}
