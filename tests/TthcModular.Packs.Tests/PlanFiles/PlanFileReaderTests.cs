using System.Text;
using System.Text.Json;
using TthcModular.Packs.PlanFiles;

namespace TthcModular.Packs.Tests.PlanFiles;

public sealed class PlanFileReaderTests
{
    private readonly PlanFileReader reader = new();

    [Fact]
    public void Read_PlanWithEveryKey_GivesItsFacts()
    {
        var plan = Good(FullPlan.Yaml);

        Assert.Equal("ke-hoach-mau-2024", plan.Slug);
        Assert.Equal("23888", plan.Issuer.Code);
        Assert.Equal(new DateOnly(2024, 6, 29), plan.Period.End);
        Assert.Equal("null", plan.ParentPlans[0].Subject);
        Assert.Null(plan.LegalBases[1].Number);
        Assert.Equal(("1.10", "1.1"), (plan.Tasks[0].Number, plan.Tasks[1].Number));
        Assert.Equal("Ban hành văn bản\nchỉ đạo", plan.Tasks[0].Title);
        Assert.Equal(new DateOnly(2024, 5, 9), plan.Tasks[0].ReportDue?.Due);
        Assert.Equal(1925, plan.Tasks[0].QuantitativeTarget?.Value);
        Assert.Equal(87.5m, plan.Indicators[0].Targets[1].Value);
        Assert.Null(plan.Indicators[0].Targets[1].By);
        Assert.Equal("<=", plan.Indicators[1].Targets[0].Comparator);
        Assert.Equal(("digitisation-rate", 19.5m), (plan.Baseline[0].Code, plan.Baseline[0].Value));
        Assert.Equal([new DateOnly(2024, 5, 9)], plan.Reporting[0].Dates);
        Assert.Equal("", plan.Document.SignedBy?.Name);
    }

    [Fact]
    public void Write_PlanWithEveryKey_ReadsBackEqual()
    {
        var plan = Good(FullPlan.Yaml);

        Assert.Equal(Json(plan), Json(Good(reader.Write(plan))));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("yes")]
    [InlineData("2024-01-01")]
    [InlineData("1.10")]
    [InlineData("- gạch đầu dòng")]
    [InlineData("# không phải chú thích")]
    [InlineData("khóa: giá trị")]
    [InlineData("'nháy' và \"nháy kép\"")]
    [InlineData("{ngoặc} [vuông] *sao &và !than %")]
    [InlineData("dòng một\n\n  dòng hai\ttab\n# ba")]
    [InlineData("\\n không phải xuống dòng")]
    [InlineData("chữ 𝄞 và 😀 ngoài BMP")]
    public void Write_TextThatLooksLikeSyntax_ReadsBackEqual(string text)
    {
        var plan = Good(FullPlan.Yaml);
        var odd = plan with { Budget = text, Purposes = [text, text], Tasks = [plan.Tasks[0] with { Title = text, Lead = [text] }] };

        Assert.Equal(Json(odd), Json(Good(reader.Write(odd))));
    }

    [Theory]
    [InlineData("plan_type: campaign", "plan_typ: campaign", 0, "'plan_typ' không có trong định dạng")]
    [InlineData("plan_type: campaign", "plan_typ: campaign", -2, "Thiếu 'plan_type'")]
    [InlineData("slug: ke-hoach-mau-2024", "slug: Kế hoạch mẫu", 0, "chữ thường không dấu")]
    [InlineData("end: 2024-06-29", "end: 2024-03-21", 0, "kết thúc (21/03/2024) trước khi bắt đầu (22/03/2024)")]
    [InlineData("end: 2024-06-29", "end: 2124-06-29", 0, "dài hơn 50 năm")]
    [InlineData("end: 2024-06-29", "end: 2024-06-31", 0, "phải là một ngày có thật")]
    [InlineData("end: 2024-06-29", "end:", 0, "Thiếu 'end'")]
    [InlineData("value: 19.5", "value: mười chín", 0, "phải là một số")]
    [InlineData("value: 19.5", "value: 19,5", 0, "phải là một số")]
    [InlineData("value: 19.5", "value: 1.23456", 0, "4 chữ số thập phân")]
    [InlineData("value: 19.5", "value: [19, 5]", 0, "phải là một giá trị")]
    [InlineData("kind: by_month", "kind: by_week", 0, "phải là một trong ongoing, by_date")]
    [InlineData("comparator: \"<=\"", "comparator: \"<\"", 0, "phải là một trong >=, <=")]
    [InlineData("number: 1.1\n", "number: \"1.10\"\n", 0, "Số nhiệm vụ '1.10' bị trùng, đã có ở dòng 5")]
    [InlineData("code: waiting-time-minutes", "code: digitisation-rate", -1, "'1' mã 'digitisation-rate' bị trùng")]
    [InlineData("coordinate: []", "coordinate: Công an xã", 0, "phải là một danh sách")]
    [InlineData("document:\n", "document: 5\ndocument2:\n", 0, "'document' phải là một nhóm")]
    [InlineData("budget: Ngân sách xã", "budget: Ngân sách xã\nbudget: hai", 1, "chỉ giữ một")]
    [InlineData("budget: Ngân sách xã", "budget: *xa", 0, "tham chiếu (*)")]
    [InlineData("budget: Ngân sách xã", "budget: &xa Ngân sách", 0, "neo (&)")]
    [InlineData("budget: Ngân sách xã", "budget: !!str Ngân sách", 0, "thẻ kiểu (!)")]
    [InlineData("budget: Ngân sách xã", "budget: \"a\\0b\"", 0, "ký tự điều khiển")]
    [InlineData("budget: Ngân sách xã", "budget: \"không đóng nháy", 0, "Sai cú pháp YAML")]
    [InlineData("budget: Ngân sách xã", "---\nslug: hai", 0, "một kế hoạch")]
    public void Read_OneFault_NamesLineAndReason(string good, string bad, int linesBelow, string reason)
    {
        Assert.Contains(good, FullPlan.Yaml, StringComparison.Ordinal);

        var result = reader.Read(FullPlan.Yaml.Replace(good, bad, StringComparison.Ordinal));

        Assert.Null(result.Plan);
        Assert.Contains(result.Errors, error => error.Line == LineOf(good) + linesBelow && error.Message.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_SeveralFaults_ListsAllInOrderOfLines()
    {
        var result = reader.Read(FullPlan.Yaml
            .Replace("issued_on: 2024-03-29", "issued_on: hôm qua", StringComparison.Ordinal)
            .Replace("kind: ongoing", "kind: mãi mãi", StringComparison.Ordinal)
            .Replace("value: 30", "value: ba mươi", StringComparison.Ordinal));

        Assert.Equal(3, result.Errors.Count);
        Assert.Equal(result.Errors.OrderBy(error => error.Line), result.Errors);
    }

    [Fact]
    public void Read_TargetsInBothDirections_IsRefused()
    {
        var yaml = FullPlan.Yaml.Replace("- value: 87.5\n        comparator: \">=\"", "- value: 87.5\n        comparator: \"<=\"", StringComparison.Ordinal);

        Assert.Contains(reader.Read(yaml).Errors, error => error.Message.Contains("vừa có mức", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n# chỉ có chú thích\n")]
    [InlineData("chỉ là chữ")]
    [InlineData("- một\n- danh sách")]
    [InlineData("? [a]\n: b")]
    [InlineData("\"\\uD800\"")]
    [InlineData("a: \"\\U00FFFFFF\"")]
    [InlineData("\t- tab")]
    [InlineData("%YAML 9.9\n---\na: b")]
    public void Read_NoPlanAtAll_SaysSo(string yaml)
    {
        var result = reader.Read(yaml);

        Assert.Null(result.Plan);
        Assert.NotEmpty(result.Errors);
    }

    [Fact]
    public void Read_NestedTooDeeply_IsRefused() =>
        Assert.Contains("Lồng quá", Assert.Single(reader.Read("a: " + new string('[', 100_000)).Errors).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_LargerThanTwoMegabytes_IsRefused() =>
        Assert.Contains("2 MB", Assert.Single(reader.Read(FullPlan.Yaml + new string('\n', 2 * 1024 * 1024)).Errors).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_TextOfHundredThousandCharacters_IsRefusedAtItsLine()
    {
        var result = reader.Read(FullPlan.Yaml.Replace("budget: Ngân sách xã", "budget: " + new string('x', 100_000), StringComparison.Ordinal));

        Assert.Equal(LineOf("budget:"), Assert.Single(result.Errors).Line);
    }

    [Fact]
    public void Read_DecomposedLetters_AreComposed()
    {
        var plan = Good(FullPlan.Yaml.Normalize(NormalizationForm.FormD).Replace("đ", "đ", StringComparison.Ordinal));

        Assert.Equal("UBND xã Ia Tôr", plan.Issuer.Name);
    }

    [Fact]
    public void Read_RandomlyDamagedFile_NeverThrows()
    {
        var random = new Random(20240322);
        const string spice = ":-[]{}&*!|>'\"%@`#?,\\\t\n 0a\u00a0\ud83d\u2028";
        for (var round = 0; round < 3000; round++)
        {
            var damaged = new StringBuilder(FullPlan.Yaml);
            for (var hits = random.Next(1, 12); hits > 0; hits--)
                damaged[random.Next(damaged.Length)] = spice[random.Next(spice.Length)];

            var result = reader.Read(damaged.ToString());

            Assert.Equal(result.Plan is null, result.Errors.Count > 0);
        }
    }

    private PlanFile Good(string yaml)
    {
        var result = reader.Read(yaml);
        Assert.Empty(result.Errors);
        return Assert.IsType<PlanFile>(result.Plan);
    }

    private static int LineOf(string text) =>
        FullPlan.Yaml[..FullPlan.Yaml.IndexOf(text, StringComparison.Ordinal)].Count(c => c == '\n') + 1;

    private static string Json(PlanFile plan) => JsonSerializer.Serialize(plan);
}
