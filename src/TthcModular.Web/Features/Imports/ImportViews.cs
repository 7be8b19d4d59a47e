using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using TthcModular.Figures.Imports;
using TthcModular.Web.Features.Shared;

namespace TthcModular.Web.Features.Imports;

/// <summary>The form that hands in a file.</summary>
public sealed record ImportInput
{
    [Required(ErrorMessage = "Chọn loại số liệu của tệp.")]
    public ImportKind? Kind { get; init; }

    [Required(ErrorMessage = "Chọn tệp .csv hoặc .xlsx.")]
    public IFormFile? File { get; init; }

    public bool Strict { get; init; }
}

/// <summary>The form and the latest imports.</summary>
public sealed record ImportPage(ImportInput Input, IReadOnlyList<ImportJob> Jobs, Sight Sight);

/// <summary>What a file of a kind must hold.</summary>
public sealed record FileFormat(ImportKind Kind, string Key, string Required)
{
    public static IReadOnlyList<FileFormat> All { get; } =
    [
        new(ImportKind.Cases, "case_code", "case_code, unit_code, procedure_code, service_level, channel, received_at, outcome"),
        new(ImportKind.Feedback, "feedback_code", "feedback_code, unit_code, received_at, due_at"),
        new(ImportKind.Results, "result_code", "result_code, unit_code, procedure_code, issued_on"),
        new(ImportKind.Observations, "unit_code, measure_code, from, to", "unit_code, measure_code, from, to, value"),
    ];
}
