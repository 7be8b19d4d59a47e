using TthcModular.Reports.Checks;
using TthcModular.Reports.Templates;

namespace TthcModular.Reports.Tests.Templates;

public sealed class TemplateLanguageTests
{
    private static readonly HandlebarsTemplates Language = new(TemplateLimits.Default, TimeProvider.System);

    [Theory]
    [InlineData("{{plan.number}}", "01/KH-UBND")]
    [InlineData("{{#each indicators}}{{number}};{{/each}}", "1;2;")]
    [InlineData("{{#each indicators}}{{value value unit}};{{/each}}", "25 %;chưa phát sinh;")]
    [InlineData("{{#each indicators}}{{inc @index}}{{#unless @last}}, {{/unless}}{{/each}}", "1, 2")]
    [InlineData("{{#each indicators}}{{#if baseline}}{{number baseline}}{{else}}không rõ{{/if}};{{/each}}", "0;không rõ;")]
    [InlineData("{{#each sections}}{{#each tasks}}{{#if late}}{{../name}} {{this.number}} {{../../unit.code}};{{/if}}{{/each}}{{/each}}", "Mục I 1 00000;Mục II 4 00000;")]
    [InlineData("{{#each byUnit}}{{#each values}}[{{number this}}]{{/each}}{{/each}}", "[50][][][7,5]")]
    [InlineData("{{#with plan.period}}{{date from}} - {{date to}} {{@root.spanName}}{{/with}}", "01/01/2024 - 31/03/2024 Quý I năm 2024")]
    [InlineData("{{#if narrative}}{{narrative}}{{else if indicators}}B{{else}}C{{/if}}", "Nhận xét thử.")]
    [InlineData("{{plan.issuedOn}}, {{dayLong plan.issuedOn}}, {{year plan.issuedOn}}", "02/01/2024, ngày 02 tháng 01 năm 2024, 2024")]
    [InlineData("{{percent tasks.done tasks.total}} {{count indicators}} {{lowerFirst plan.title}}", "25 % 2 kế hoạch thử")]
    [InlineData("a{{! ghi chú }}{{!-- {{sai}} --}} {{~plan.slug~}} b", "ake-hoachb")]
    public void Render_TemplateOfTheLanguage_WritesTheValues(string template, string expected) => Assert.Equal(expected, Render(template));

    [Theory]
    [InlineData("{{plan.name}}", "không có tên 'name' (trong 'plan.name'); ở đây có: slug, number, kind, title, issuer, place, issuedOn, period.")]
    [InlineData("{{Plan.number}}", "'Plan.number' không phải là tên hợp lệ.")]
    [InlineData("{{plan.slug.length}}", "giá trị này không có gì bên trong")]
    [InlineData("{{plan.issuedOn.year}}", "giá trị này không có gì bên trong")]
    [InlineData("{{percentage value}}", "không có hàm 'percentage'")]
    [InlineData("{{lookup plan \"slug\"}}", "không có hàm 'lookup'")]
    [InlineData("{{#each plan}}{{/each}}", "'plan' là nhóm giá trị, không phải danh sách")]
    [InlineData("{{#each indicators}}{{title}}{{/each}}", "không có tên 'title'")]
    [InlineData("{{#each indicators}}{{else}}{{formula}}{{/each}}", "không có tên 'formula'")]
    [InlineData("{{../plan.slug}}", "không có cấp trên")]
    [InlineData("{{@index}}", "chỉ dùng được trong {{#each}}")]
    [InlineData("{{number plan.title}}", "'plan.title' là chữ, hàm 'number' cần số")]
    [InlineData("{{number}}", "không có tên 'number'")]
    [InlineData("{{gap span}}", "hàm 'gap' cần 2 giá trị, ở đây có 1")]
    [InlineData("{{indicators}}", "'indicators' là danh sách, không ghi ra được")]
    [InlineData("{{#if spanName}}", "{{#if}} không có {{/if}}")]
    [InlineData("{{#if spanName}}{{/each}}{{/if}}", "{{/each}} không khớp với khối đang mở {{#if}} ở dòng 1")]
    [InlineData("{{{plan.title}}}", "không được ghi giá trị thô")]
    [InlineData("{{& plan.title}}", "không được ghi giá trị thô")]
    [InlineData("{{> header}}", "không dùng mẫu con")]
    [InlineData("{{#> layout}}{{/layout}}", "không dùng mẫu con")]
    [InlineData("{{#*inline \"x\"}}{{/inline}}", "không dùng '{{*'")]
    [InlineData("{{#if (lookup plan slug)}}{{/if}}", "không dùng '('")]
    [InlineData("{{#each indicators as |line|}}{{/each}}", "không dùng")]
    [InlineData("{{^if narrative}}{{/if}}", "không dùng '{{^'")]
    [InlineData("{{plan.title", "không có '}}' đóng lại")]
    [InlineData("<p class=\"{{plan.slug}}\">", "không đặt {{plan.slug}} bên trong thẻ HTML")]
    [InlineData("<{{plan.slug}}>", "bên trong thẻ HTML")]
    [InlineData("\\{{plan.slug}}", @"không dùng '\{{'")]
    [InlineData("{{#each indicators}}{{#each ../indicators}}{{#each ../../indicators}}{{#each ../../../indicators}}{{/each}}{{/each}}{{/each}}{{/each}}", "quá 3 tầng")]
    public void Compile_TemplateOutsideTheLanguage_SaysWhy(string template, string reason)
    {
        var faults = Language.Compile(template).Faults;
        Assert.Contains(faults, fault => fault.Message.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Compile_FaultsOnSeveralLines_NamesEachLine()
    {
        var faults = Language.Compile("<p>{{plan.title}}</p>\n{{!-- hai\ndòng --}}<p>{{nope}}</p>\n{{#each indicators}}\n{{nada}}\n{{/each}}").Faults;
        Assert.Equal([3, 5], faults.Select(fault => fault.Line));
    }

    [Fact]
    public void Render_MarkupInAValue_NeverComesOutRaw()
    {
        var model = TrialModels.Full with { Plan = TrialModels.Full.Plan with { Title = "<script>alert('x')</script>&\"" }, Narrative = "<img src=x onerror=alert(1)>" };
        var html = Language.Compile("{{plan.title}}|{{text plan.title}}|{{lowerFirst plan.title}}|{{value 3 plan.title}}|{{narrative}}").Template!.Render(model).Value!;
        Assert.DoesNotContain('<', html);
        Assert.DoesNotContain('\'', html);
        Assert.Equal(4, html.Split("&lt;script&gt;").Length - 1);
    }

    private static string Render(string template)
    {
        var compiled = Language.Compile(template);
        Assert.Empty(compiled.Faults);
        return compiled.Template!.Render(TrialModels.Full).Value!;
    }
}
