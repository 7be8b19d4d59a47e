using Microsoft.Extensions.DependencyInjection;
using TthcModular.Figures;
using TthcModular.Packs.Catalogue;
using TthcModular.Plugins.Campaign;
using TthcModular.Plugins.DigitalTransformation;
using TthcModular.Plugins.Digitisation;
using TthcModular.Plugins.OneStopReform;
using TthcModular.Reports;
using TthcModular.Sdk;
using TthcModular.Sdk.Testing;

namespace TthcModular.Plugins.Tests;

/// <summary>The contract suite together with the host's checks of measures and report templates.</summary>
public abstract class ContractTests<TPack> : PackContractTests<TPack>
    where TPack : IPack, new()
{
    protected override IEnumerable<IPackCheck> Checks
    {
        get
        {
            using var services = new ServiceCollection().AddTthcFigures(_ => { }).AddTthcReports().BuildServiceProvider();
            return [.. services.GetServices<IPackCheck>()];
        }
    }
}

public sealed class CampaignContractTests : ContractTests<CampaignPack>;

public sealed class DigitalTransformationContractTests : ContractTests<DigitalTransformationPack>;

public sealed class DigitisationContractTests : ContractTests<DigitisationPack>;

public sealed class OneStopReformContractTests : ContractTests<OneStopReformPack>;
