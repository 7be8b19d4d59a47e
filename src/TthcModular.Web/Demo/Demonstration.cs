using System.Text;
using Microsoft.Extensions.Options;
using TthcModular.Access.Scopes;
using TthcModular.Figures.Imports;
using TthcModular.Organisation;
using TthcModular.Organisation.Scopes;
using TthcModular.Packs.Catalogue;
using TthcModular.Packs.PlanFiles;
using TthcModular.Plans;
using TthcModular.Sdk.Calendars;
using TthcModular.Web.Hosting;

namespace TthcModular.Web.Demo;

/// <summary>
/// Fills an empty database with the demonstration: real units and plans, invented records. Everything goes in by the
/// doors that users have: units.csv, plan files, record files.
/// </summary>
internal sealed class Demonstration(
    IOrganisation organisation, IPackCatalogue catalogue, IPlanFileReader planFiles, IPlanFiles plans, IImporter importer, DemoProgress progress,
    IOptions<SiteOptions> site, TimeProvider clock, ILogger<Demonstration> log)
{
    private static readonly string DataFolder = Path.Combine(AppContext.BaseDirectory, "Demo", "Data");

    public async Task LoadAsync(CancellationToken cancellation)
    {
        using (var units = File.OpenText(Path.Combine(DataFolder, "units.csv")))
            Require((await organisation.ImportUnitsAsync(units, cancellation)).Errors.Select(error => error.Message));
        using (var daysOff = File.OpenText(Path.Combine(DataFolder, "days-off.csv")))
            Require((await organisation.ImportDaysOffAsync(daysOff, cancellation)).Errors.Select(error => error.Message));
        foreach (var plan in catalogue.Current.PlanTypes.SelectMany(type => type.PlanFiles))
            await LoadPlanAsync(plan, cancellation);
        await LoadRecordsAsync(cancellation);
        await progress.ReportAsync(cancellation);
    }

    private async Task LoadPlanAsync(PlanFile plan, CancellationToken cancellation)
    {
        var result = await plans.ImportAsync(planFiles.Write(plan), Viewer.System.Name, cancellation);
        // A pack whose plan does not fit these units must not keep the host from starting.
        foreach (var error in result.Errors)
            log.LogWarning("Kế hoạch {Slug} của gói không nạp được: {Error}", plan.Slug, error.Message);
        foreach (var warning in result.Warnings)
            log.LogDebug("Kế hoạch {Slug}: {Warning}", plan.Slug, warning);
    }

    private async Task LoadRecordsAsync(CancellationToken cancellation)
    {
        var tree = await organisation.TreeAsync(cancellation);
        var records = new DemoRecords(tree, catalogue.Current, clock.Today());
        await ImportAsync(ImportKind.Cases, records.Cases(), cancellation);
        await ImportAsync(ImportKind.Feedback, records.Feedback(), cancellation);
        await ImportAsync(ImportKind.Results, records.Results(), cancellation);
        await ImportAsync(ImportKind.Observations, records.Observations(), cancellation);
    }

    private async Task ImportAsync(ImportKind kind, IEnumerable<string> lines, CancellationToken cancellation)
    {
        // Without packs nobody wants reported figures, and a file with nothing but its header would be refused.
        var content = lines.ToList();
        if (content.Count == 1)
            return;
        var file = Path.Combine(site.Value.DataDirectory, $"demo-{kind}.csv");
        await File.WriteAllLinesAsync(file, content, Encoding.UTF8, cancellation);
        var request = new ImportRequest(kind, file, Path.GetFileName(file), Strict: true, RejectsPath: null) { IsInvented = true };
        var result = await importer.ImportAsync(request, UnitScope.Everything, progress: null, cancellation);
        if (!result.IsSuccess)
            throw new InvalidOperationException(result.Refusal.Message);
        File.Delete(file);
    }

    private static void Require(IEnumerable<string> errors)
    {
        var reasons = string.Join('\n', errors);
        if (reasons.Length > 0)
            throw new InvalidOperationException(reasons);
    }
}
