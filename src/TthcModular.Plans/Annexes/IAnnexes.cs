using TthcModular.Organisation.Results;
using TthcModular.Sdk.Tasks;

namespace TthcModular.Plans.Annexes;

/// <summary>Reads the annex of a plan (phụ lục): the tables of tasks and indicators in a Word or Excel file.</summary>
public interface IAnnexes
{
    /// <summary>What the tables of a file are understood as; nothing is stored.</summary>
    /// <param name="path">Where the file lies.</param>
    /// <param name="fileName">Its name, for messages.</param>
    /// <param name="year">The year of deadlines that name none; null: the one that the file names most often.</param>
    Result<Annex> Read(string path, string fileName, int? year);

    /// <summary>
    /// Adds the annex's tasks and indicators to a plan; those whose number the plan has already are updated. Tasks of the
    /// plan that the annex does not hold stay, and are named in a warning.
    /// </summary>
    Task<AnnexImportResult> ImportAsync(string path, string fileName, string slug, string account, CancellationToken cancellation);
}

/// <summary>What an annex holds.</summary>
public sealed record Annex(IReadOnlyList<AnnexTask> Tasks, IReadOnlyList<AnnexIndicator> Indicators, IReadOnlyList<AnnexWarning> Warnings);

/// <summary>A task as the annex words it.</summary>
/// <param name="Row">Row of its table or sheet, counted from 1.</param>
/// <param name="Section">Headings of the groups that it stands under.</param>
/// <param name="ReportDue">When its result is to be reported; null where the annex has no such column.</param>
public sealed record AnnexTask(
    int Row, string Number, string Section, string Title, IReadOnlyList<string> Lead, IReadOnlyList<string> Coordinate, string Deliverable,
    AnnexSchedule Schedule, AnnexSchedule? ReportDue);

/// <summary>When a task is to be done, and the words that say so.</summary>
/// <param name="Due">Last allowed day; null where the wording sets none.</param>
public sealed record AnnexSchedule(ScheduleKind Kind, string Text, DateOnly? Due);

/// <summary>An indicator as the annex words it.</summary>
/// <param name="Unit">Unit of measure, such as '%'.</param>
public sealed record AnnexIndicator(int Row, string Number, string Name, string Unit, IReadOnlyList<string> Lead, IReadOnlyList<AnnexTarget> Targets);

/// <summary>A value to reach.</summary>
/// <param name="Comparator"><c>&gt;=</c> or <c>&lt;=</c>.</param>
/// <param name="Milestone">Heading of its column, such as 'Năm 2025'.</param>
/// <param name="By">Last day of the milestone.</param>
/// <param name="Breakdown">What part of the indicator it is for, in the annex's words.</param>
public sealed record AnnexTarget(decimal Value, string Comparator, string? Milestone, DateOnly? By, string? Breakdown);

/// <summary>What the reader was not sure of.</summary>
public sealed record AnnexWarning(int Row, string Message);

/// <summary>Outcome of an import of an annex.</summary>
/// <param name="Slug">The plan; null: nothing was stored, <paramref name="Errors"/> says why.</param>
public sealed record AnnexImportResult(string? Slug, int Tasks, int Indicators, IReadOnlyList<string> Errors, IReadOnlyList<AnnexWarning> Warnings);
