namespace TthcModular.Packs.PlanFiles;

/// <summary>Writes a plan with its keys in the order of a plan document.</summary>
internal sealed class PlanFileWriter
{
    private readonly YamlWriter yaml;

    private PlanFileWriter(YamlWriter yaml) => this.yaml = yaml;

    public static string Write(PlanFile plan) => YamlWriter.Document(yaml => new PlanFileWriter(yaml).Plan(plan));

    private void Plan(PlanFile plan)
    {
        yaml.Text("slug", plan.Slug);
        yaml.Text("plan_type", plan.PlanType);
        yaml.Group("document", () => Document(plan.Document));
        yaml.Group("issuer", () => Issuer(plan.Issuer));
        yaml.Group("period", () => Period(plan.Period));
        yaml.Groups("legal_bases", plan.LegalBases, Reference);
        yaml.Groups("parent_plans", plan.ParentPlans, Reference);
        yaml.Texts("purposes", plan.Purposes);
        yaml.Texts("requirements", plan.Requirements);
        if (plan.Baseline.Count > 0)
            yaml.Groups("baseline", plan.Baseline, Baseline);
        yaml.Groups("tasks", plan.Tasks, Task);
        yaml.Groups("indicators", plan.Indicators, Indicator);
        yaml.Groups("reporting", plan.Reporting, Duty);
        yaml.Groups("organisation", plan.Organisation, Organisation);
        yaml.Text("budget", plan.Budget);
        yaml.Texts("uncertain", plan.Uncertain);
    }

    private void Document(PlanFileDocument document)
    {
        yaml.Text("number", document.Number);
        yaml.Text("kind", document.Kind);
        yaml.Text("title", document.Title);
        yaml.Text("place", document.Place);
        yaml.Day("issued_on", document.IssuedOn);
        if (document.SignedBy is { } signatory)
        {
            yaml.Group("signed_by", () =>
            {
                yaml.Text("capacity", signatory.Capacity);
                yaml.Text("name", signatory.Name);
            });
        }

        yaml.Texts("recipients", document.Recipients);
    }

    private void Issuer(PlanFileIssuer issuer)
    {
        yaml.Text("name", issuer.Name);
        yaml.OptionalText("code", issuer.Code);
        yaml.OptionalText("level", issuer.Level);
        yaml.Text("parent", issuer.Parent);
    }

    private void Period(PlanFilePeriod period)
    {
        yaml.Day("start", period.Start);
        yaml.Day("end", period.End);
        yaml.Text("text", period.Text);
    }

    private void Reference(PlanFileReference reference)
    {
        yaml.Text("number", reference.Number);
        yaml.Day("date", reference.Date);
        yaml.Text("issuer", reference.Issuer);
        yaml.Text("subject", reference.Subject);
    }

    private void Baseline(PlanFileBaseline baseline)
    {
        yaml.Text("indicator", baseline.Indicator);
        yaml.OptionalText("code", baseline.Code);
        yaml.Number("value", baseline.Value);
        yaml.Text("unit", baseline.Unit);
        yaml.Text("note", baseline.Note);
    }

    private void Task(PlanFileTask task)
    {
        yaml.Text("number", task.Number);
        yaml.Text("section", task.Section);
        yaml.Text("title", task.Title);
        yaml.Texts("lead", task.Lead);
        yaml.Texts("coordinate", task.Coordinate);
        yaml.Text("deliverable", task.Deliverable);
        yaml.Group("schedule", () => Schedule(task.Schedule));
        if (task.ReportDue is { } due)
        {
            yaml.Group("report_due", () =>
            {
                yaml.Text("text", due.Text);
                yaml.Day("due", due.Due);
            });
        }

        if (task.QuantitativeTarget is { } quantity)
            yaml.Group("quantitative_target", () => Quantity(quantity));
    }

    private void Schedule(PlanFileSchedule schedule)
    {
        yaml.Text("kind", schedule.Kind);
        yaml.Text("text", schedule.Text);
        if (schedule.Due is not null)
            yaml.Day("due", schedule.Due);
    }

    private void Quantity(PlanFileQuantity quantity)
    {
        yaml.Number("value", quantity.Value);
        yaml.Text("unit", quantity.Unit);
        yaml.Text("text", quantity.Text);
    }

    private void Indicator(PlanFileIndicator indicator)
    {
        yaml.Text("number", indicator.Number);
        yaml.Text("code", indicator.Code);
        yaml.Text("name", indicator.Name);
        yaml.Text("unit", indicator.Unit);
        yaml.Text("numerator", indicator.Numerator);
        yaml.Text("denominator", indicator.Denominator);
        yaml.Text("exclusions", indicator.Exclusions);
        yaml.Groups("targets", indicator.Targets, Target);
        yaml.Texts("lead", indicator.Lead);
    }

    private void Target(PlanFileTarget target)
    {
        yaml.Number("value", target.Value);
        yaml.Text("comparator", target.Comparator);
        yaml.Text("milestone", target.Milestone);
        yaml.Day("by", target.By);
        yaml.Text("breakdown", target.Breakdown);
    }

    private void Duty(PlanFileDuty duty)
    {
        yaml.Text("what", duty.What);
        yaml.Text("from", duty.From);
        yaml.Text("to", duty.To);
        yaml.Text("cadence", duty.Cadence);
        yaml.Text("period_rule", duty.PeriodRule);
        yaml.Text("due_rule", duty.DueRule);
        yaml.Days("dates", duty.Dates);
    }

    private void Organisation(PlanFileOrganisation organisation)
    {
        yaml.Text("unit", organisation.Unit);
        yaml.Texts("duties", organisation.Duties);
    }
}
