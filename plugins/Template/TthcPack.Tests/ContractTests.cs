using TthcModular.Sdk.Testing;

namespace TthcPack.Tests;

/// <summary>Everything the host demands of a pack, and more.</summary>
public sealed class ContractTests : PackContractTests<TthcPackPack>;
