using System.Reflection;
using TthcModular.Packs.Catalogue;
using TthcModular.Packs.Contracts;
using TthcModular.Packs.Guard;
using TthcModular.Sdk;

namespace TthcModular.Packs.Loading;

/// <summary>Finds the one class that a pack enters by, and has it describe the pack. Runs the pack's code: call it through the guard.</summary>
internal static class PackEntryPoint
{
    public static Step<IReadOnlyList<PlanType>> Describe(PackLoadContext context, string assembly)
    {
        var entry = Find(context, assembly);
        if (!entry.IsSuccess)
            return entry.Fault;
        try
        {
            var pack = (IPack)Activator.CreateInstance(entry.Value)!;
            return Step<IReadOnlyList<PlanType>>.Done(PackContract.Describe(pack));
        }
        // A definition that the SDK refuses is a broken contract; everything else is for the guard.
        catch (Exception fault) when (PackFaults.Definition(fault) is { } refused)
        {
            return new PackFault(PackState.ContractBroken, refused.Message);
        }
    }

    private static Step<Type> Find(PackLoadContext context, string assembly)
    {
        try
        {
            var entries = context.LoadFile(assembly).GetExportedTypes()
                .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IPack).IsAssignableFrom(type))
                .ToList();
            return entries switch
            {
                [] => Bad($"'{assembly}' không có lớp công khai nào thực hiện IPack."),
                [var only] when only.GetConstructor(Type.EmptyTypes) is null => Bad($"Lớp '{only.FullName}' phải có hàm khởi tạo công khai không tham số."),
                [var only] => Step<Type>.Done(only),
                _ => Bad($"'{assembly}' có {entries.Count} lớp thực hiện IPack ({string.Join(", ", entries.Select(type => type.FullName))}); chỉ được có một."),
            };
        }
        catch (Exception fault) when (fault is BadImageFormatException or FileLoadException or FileNotFoundException or TypeLoadException or ReflectionTypeLoadException)
        {
            return Bad($"Không nạp được '{assembly}': {PackFaults.Describe(fault)}");
        }
    }

    private static PackFault Bad(string reason) => new(PackState.LoadFailed, reason);
}
