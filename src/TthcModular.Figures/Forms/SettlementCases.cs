using System.Linq.Expressions;
using TthcModular.Figures.Records;
using TthcModular.Sdk.Calendars;
using TthcModular.Sdk.Records;
using TthcModular.Sdk.Scorecards;

namespace TthcModular.Figures.Forms;

/// <summary>Which cases stand in form II.06a, and in which of its columns.</summary>
internal static class SettlementCases
{
    /// <summary>Cases of the form: received by the span's end and not settled before it began.</summary>
    public static IQueryable<CaseRow> Of(IQueryable<CaseRow> cases, Span span, SettlementRules rules)
    {
        var (from, to) = (span.From, span.To);
        var standing = cases.Where(row => row.ReceivedOn <= to && (row.CompletedOn == null || row.CompletedOn >= from));
        if (!rules.WithdrawnAsSettled)
            standing = standing.Where(row => row.Outcome != Outcome.Withdrawn);
        return rules.RefusedAsSettled ? standing : standing.Where(row => row.Outcome != Outcome.Refused);
    }

    /// <summary>The columns' numbers by a key, counted by the database.</summary>
    public static IQueryable<SettlementCount<TKey>> Counted<TKey>(IQueryable<CaseRow> cases, Expression<Func<CaseRow, TKey>> key, Span span)
    {
        var (from, to) = (span.From, span.To);
        return cases.GroupBy(key).Select(group => new SettlementCount<TKey>
        {
            Key = group.Key,
            Online = group.LongCount(row => row.ReceivedOn >= from && row.Channel == Channel.Online),
            Other = group.LongCount(row => row.ReceivedOn >= from && row.Channel != Channel.Online),
            Carried = group.LongCount(row => row.ReceivedOn < from),
            Before = group.LongCount(row => row.CompletedOn <= to && row.DueOn != null && row.CompletedOn < row.DueOn),
            OnDue = group.LongCount(row => row.CompletedOn <= to && (row.DueOn == null || row.CompletedOn == row.DueOn)),
            Late = group.LongCount(row => row.CompletedOn <= to && row.DueOn != null && row.CompletedOn > row.DueOn),
            Within = group.LongCount(row => (row.CompletedOn == null || row.CompletedOn > to) && (row.DueOn == null || row.DueOn >= to)),
            Overdue = group.LongCount(row => (row.CompletedOn == null || row.CompletedOn > to) && row.DueOn != null && row.DueOn < to),
        });
    }

    /// <summary>The cases of one column.</summary>
    public static IQueryable<CaseRow> In(IQueryable<CaseRow> cases, SettlementColumn column, Span span)
    {
        var (from, to) = (span.From, span.To);
        return column switch
        {
            SettlementColumn.Received => cases,
            SettlementColumn.Online => cases.Where(row => row.ReceivedOn >= from && row.Channel == Channel.Online),
            SettlementColumn.CounterAndPostal => cases.Where(row => row.ReceivedOn >= from && row.Channel != Channel.Online),
            SettlementColumn.CarriedOver => cases.Where(row => row.ReceivedOn < from),
            SettlementColumn.Settled => cases.Where(row => row.CompletedOn <= to),
            SettlementColumn.BeforeDue => cases.Where(row => row.CompletedOn <= to && row.DueOn != null && row.CompletedOn < row.DueOn),
            SettlementColumn.OnDue => cases.Where(row => row.CompletedOn <= to && (row.DueOn == null || row.CompletedOn == row.DueOn)),
            SettlementColumn.Late => cases.Where(row => row.CompletedOn <= to && row.DueOn != null && row.CompletedOn > row.DueOn),
            SettlementColumn.Open => cases.Where(row => row.CompletedOn == null || row.CompletedOn > to),
            SettlementColumn.WithinTime => cases.Where(row => (row.CompletedOn == null || row.CompletedOn > to) && (row.DueOn == null || row.DueOn >= to)),
            SettlementColumn.Overdue => cases.Where(row => (row.CompletedOn == null || row.CompletedOn > to) && row.DueOn != null && row.DueOn < to),
            _ => throw new ArgumentOutOfRangeException(nameof(column), column, message: null),
        };
    }
}
