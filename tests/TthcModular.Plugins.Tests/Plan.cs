using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace TthcModular.Plugins.Tests;

/// <summary>What the tests read of a plan file.</summary>
internal sealed class Plan
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .IgnoreUnmatchedProperties()
        .Build();

    public string Slug { get; set; } = "";
    public string? Source { get; set; }
    public string PlanType { get; set; } = "";
    public PlanIssuer Issuer { get; set; } = new();
    public List<PlanTask> Tasks { get; set; } = [];
    public List<PlanIndicator> Indicators { get; set; } = [];
    public List<object> Reporting { get; set; } = [];
    public List<object> LegalBases { get; set; } = [];
    public List<object> ParentPlans { get; set; } = [];
    public List<string> Uncertain { get; set; } = [];
    public List<PlanBaseline> Baseline { get; set; } = [];

    public static Plan Read(Pack pack, string planFile) => Yaml.Deserialize<Plan>(File.ReadAllText(pack.File(planFile)));

    internal sealed class PlanIssuer
    {
        public string Name { get; set; } = "";
        public string Code { get; set; } = "";
    }

    internal sealed class PlanTask
    {
        public string Number { get; set; } = "";
        public string Title { get; set; } = "";
        public List<string> Lead { get; set; } = [];
        public List<string> Coordinate { get; set; } = [];
        public PlanSchedule Schedule { get; set; } = new();
    }

    internal sealed class PlanSchedule
    {
        public string Kind { get; set; } = "";
        public string? Due { get; set; }
    }

    internal sealed class PlanIndicator
    {
        public string Number { get; set; } = "";
        public string Code { get; set; } = "";
        public string Unit { get; set; } = "";
        public List<PlanTarget> Targets { get; set; } = [];
        public List<string> Lead { get; set; } = [];
    }

    internal sealed class PlanTarget
    {
        public decimal Value { get; set; }
        public string Comparator { get; set; } = "";
        public string? Breakdown { get; set; }
    }

    internal sealed class PlanBaseline
    {
        public string Indicator { get; set; } = "";
        public string? Code { get; set; }
        public decimal Value { get; set; }
    }
}
