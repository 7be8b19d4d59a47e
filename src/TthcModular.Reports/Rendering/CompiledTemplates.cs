using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using TthcModular.Packs.Catalogue;
using TthcModular.Reports.Templates;

namespace TthcModular.Reports.Rendering;

/// <summary>Compiled templates, kept for as long as the plan type they came with is in the catalogue.</summary>
internal sealed class CompiledTemplates(ITextTemplates templates)
{
    private readonly ConditionalWeakTable<InstalledPlanType, ConcurrentDictionary<string, TemplateResult>> compiled = [];

    /// <summary>The template of a path; null: the pack has no such file.</summary>
    public TemplateResult? Find(InstalledPlanType planType, string path) => planType.Templates.TryGetValue(path, out var text)
        ? compiled.GetOrCreateValue(planType).GetOrAdd(path, _ => templates.Compile(text))
        : null;
}
