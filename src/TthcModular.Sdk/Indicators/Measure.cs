using System.Security.Cryptography;
using System.Text;
using TthcModular.Sdk.Filters;
using TthcModular.Sdk.Records;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Sdk.Indicators;

/// <summary>
/// A countable quantity (số đo). Measures are data: two measures with the same content are the same measure, whatever
/// pack brought them, and share their figures.
/// </summary>
public abstract record Measure
{
    /// <summary>Canonical text of the content; the identity of the measure.</summary>
    public abstract string Content { get; }

    /// <summary>Short stable key of the content: 16 hexadecimal digits.</summary>
    public string Key => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Content)).AsSpan(0, 8));

    /// <summary>The same measure restricted to records for which a filter holds; reported quantities cannot be restricted.</summary>
    /// <param name="filter">What the counted records have to fulfil besides.</param>
    public virtual Measure Where(Filter filter) => this;

    /// <summary>Number of records whose day lies in the span.</summary>
    /// <param name="Records">Which records.</param>
    /// <param name="CountedOn">Name of the date field that the record is counted by; records without that day do not count.</param>
    /// <param name="Condition">Which of them.</param>
    public sealed record Count(RecordKind Records, string CountedOn, Filter Condition) : Measure
    {
        /// <inheritdoc/>
        public override string Content => $"count {Records} by {CountedOn} where {Condition}";

        /// <inheritdoc/>
        public override Measure Where(Filter filter) => this with { Condition = Condition.And(filter) };
    }

    /// <summary>Number of records that stand on the span's last day.</summary>
    /// <param name="Records">Which records.</param>
    /// <param name="From">Names of date fields: the record stands from the latest of them on; without one of them it never stands.</param>
    /// <param name="Until">Name of the date field of the last day it stands; null, or missing in the record: for ever.</param>
    /// <param name="Condition">Which of them.</param>
    public sealed record Stock(RecordKind Records, IReadOnlyList<string> From, string? Until, Filter Condition) : Measure
    {
        /// <inheritdoc/>
        public override string Content =>
            $"stock {Records} from {string.Join('+', From)} until {Until ?? "ever"} where {Condition}";

        /// <inheritdoc/>
        public override Measure Where(Filter filter) => this with { Condition = Condition.And(filter) };
    }

    /// <summary>A figure that units report themselves (số liệu báo cáo).</summary>
    /// <param name="Code">Code of the observation.</param>
    /// <param name="Over">How the observations of a span become one figure.</param>
    public sealed record Reported(string Code, ReportedOver Over) : Measure
    {
        /// <inheritdoc/>
        public override string Content => $"reported {Code} {Over}";
    }

    /// <summary>Number of units of a group in the scope, all of them or those with at least one counted record in the span.</summary>
    /// <param name="Units">The group.</param>
    /// <param name="WithAny">Only units for which this count is above 0; null: all.</param>
    public sealed record UnitsOf(UnitGroups Units, Count? WithAny) : Measure
    {
        /// <inheritdoc/>
        public override string Content => $"units {Units} with {WithAny?.Content ?? "all"}";
    }

    /// <summary>Number of assignments of the plan that are due or ongoing in the span.</summary>
    /// <param name="DoneOnly">Only those done.</param>
    public sealed record Assignments(bool DoneOnly) : Measure
    {
        /// <inheritdoc/>
        public override string Content => DoneOnly ? "assignments done" : "assignments";
    }
}

/// <summary>How reported figures of a span become one figure for a unit.</summary>
public enum ReportedOver
{
    /// <summary>A flow: the figures that lie in the span are added, each day counted once.</summary>
    Sum,

    /// <summary>A level: the latest figure that touches the span.</summary>
    Latest,
}
