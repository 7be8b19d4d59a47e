using TthcModular.Plugins.Campaign;
using TthcModular.Plugins.DigitalTransformation;
using TthcModular.Plugins.Digitisation;
using TthcModular.Plugins.OneStopReform;
using TthcModular.Sdk.Testing;

namespace TthcModular.Plugins.Tests;

public sealed class CampaignContractTests : PackContractTests<CampaignPack>;

public sealed class DigitalTransformationContractTests : PackContractTests<DigitalTransformationPack>;

public sealed class DigitisationContractTests : PackContractTests<DigitisationPack>;

public sealed class OneStopReformContractTests : PackContractTests<OneStopReformPack>;
