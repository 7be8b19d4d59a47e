using TthcModular.Organisation.Results;

namespace TthcModular.Organisation.Units;

/// <summary>No unit stands under itself on any day: its figures would fall off the map.</summary>
internal sealed class TreeIntegrity(IOrganisation organisation) : IIntegrityCheck
{
    public string Name => "Cây đơn vị";

    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellation)
    {
        var tree = await organisation.TreeAsync(cancellation);
        return [.. tree.Faults()
            .Where(fault => fault.IsCircle)
            .Select(fault => tree.Find(fault.UnitId)!)
            .Select(unit => $"{unit.Name} ({unit.Code}) đứng dưới chính nó hoặc dưới đơn vị kế thừa của nó vào một số ngày.")];
    }
}
