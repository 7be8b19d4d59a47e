using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using TthcModular.Figures.Scorecards;
using TthcModular.Sdk.Scorecards;

namespace TthcModular.Web.Features.Scores;

/// <summary>Reads the numbers that people type: whole counts, and points with a decimal comma.</summary>
internal static class EntryReading
{
    /// <summary>The inputs of the form; what cannot be read is named in the model state by its field.</summary>
    public static IReadOnlyList<ScoreInput> Read(EntryInput form, ScorecardEdition edition, ModelStateDictionary problems)
    {
        var known = edition.Groups.Select(group => group.Code).Concat(edition.Groups.SelectMany(group => group.Parts).Select(part => part.Code))
            .ToHashSet(StringComparer.Ordinal);
        var inputs = new List<ScoreInput>();
        foreach (var (index, row) in (form.Rows ?? []).Index().Where(row => known.Contains(row.Item.Part)))
        {
            inputs.Add(new ScoreInput(
                row.Part,
                Count(row.Numerator, $"Rows[{index}].Numerator", $"{row.Part}, tử số", problems),
                Count(row.Denominator, $"Rows[{index}].Denominator", $"{row.Part}, mẫu số", problems),
                Points(row.Points, $"Rows[{index}].Points", $"{row.Part}, điểm", problems)));
        }

        return inputs;
    }

    private static decimal? Count(string? text, string field, string name, ModelStateDictionary problems)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (decimal.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        problems.AddModelError(field, $"{name}: '{text}' phải là số nguyên, viết liền, không dấu chấm, dấu phẩy.");
        return null;
    }

    private static decimal? Points(string? text, string field, string name, ModelStateDictionary problems)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (decimal.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return number;
        problems.AddModelError(field, $"{name}: '{text}' phải là số, nhiều nhất 2 chữ số thập phân.");
        return null;
    }
}
