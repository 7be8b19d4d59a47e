using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;
namespace TthcModular.Testing;

/// <summary>
/// <c>[Theory, BothDatabases]</c> runs a test that takes a <see cref="DatabaseKind"/> once a database, each time on a
/// fresh one made with <see cref="TestHost.CreateAsync"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothDatabasesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Enum.GetValues<DatabaseKind>().Select(kind => new TheoryDataRow<DatabaseKind>(kind))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
