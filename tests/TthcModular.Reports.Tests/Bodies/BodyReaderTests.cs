using TthcModular.Reports.Bodies;

namespace TthcModular.Reports.Tests.Bodies;

public sealed class BodyReaderTests
{
    [Theory]
    [InlineData("<p>a</p><script>alert(1)</script>", "không được dùng thẻ <script>")]
    [InlineData("<p onclick=\"x()\">a</p>", "không được dùng thuộc tính 'onclick'")]
    [InlineData("<p><a href=\"https://example.org\">a</a></p>", "không được dùng thẻ <a>")]
    [InlineData("<p><img src=x></p>", "không được dùng thẻ <img>")]
    [InlineData("<p style=\"color:red\">a</p>", "không được dùng thuộc tính 'style'")]
    [InlineData("<p class=\"big\">a</p>", "không có lớp 'big'")]
    [InlineData("<h1>a</h1>", "không được dùng thẻ <h1>")]
    [InlineData("<svg><style></style></svg>", "không được dùng thẻ <svg>")]
    [InlineData("chữ rời", "nằm ngoài thẻ")]
    [InlineData("<strong>a</strong>", "không đứng riêng ngoài đoạn văn")]
    [InlineData("<p><ul><li>a</li></ul></p>", "HTML không đúng cấu trúc")]
    [InlineData("<table><tr><td>a<p>b</td></tr></table></div>", "HTML không đúng cấu trúc")]
    [InlineData("<ul><p>a</p></ul>", "thẻ <p> không được nằm trong <ul>")]
    [InlineData("<table><tbody><tr><td colspan=\"1000\">a</td></tr></tbody></table>", "colspan phải là số từ 1 đến 100")]
    [InlineData("<table><tbody><tr><td>a</td></tr><tr><td>a</td><td>b</td></tr></tbody></table>", "không có cùng số cột")]
    [InlineData("<table><tbody><tr><td rowspan=\"2\">a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>", "không có cùng số cột")]
    public void Read_WhatIsNotAllowed_IsNamed(string html, string reason) =>
        Assert.Contains(BodyReader.Read(html).Faults, fault => fault.Contains(reason, StringComparison.Ordinal));

    [Theory]
    [InlineData("<p onclick=\"x()\">a<script>alert(1)</script></p><iframe src=\"x\"></iframe>")]
    [InlineData("<svg onload=alert(1)><p>a</p>")]
    [InlineData("<table><tbody><tr><td><img src=x onerror=alert(1)>a</td></tr></tbody></table>")]
    public void Write_AfterReadingActiveContent_HoldsNoneOfIt(string html)
    {
        var written = BodyHtml.Write(BodyReader.Read(html).Blocks);
        Assert.DoesNotMatch("<(script|iframe|svg|img)|on[a-z]+=", written);
    }

    [Fact]
    public void Write_WhatWasRead_IsTheSame()
    {
        const string Html = """
            <h2>A &amp; B</h2>
            <p>một <strong>hai</strong> <em>ba</em><br>bốn</p>
            <p class="center">giữa</p>
            <ul>
            <li>a<ol>
            <li>b</li>
            </ol>
            </li>
            </ul>
            <table class="landscape">
            <thead>
            <tr><th rowspan="2">A</th><th colspan="2">B</th></tr>
            <tr><th>C</th><th>D</th></tr>
            </thead>
            <tbody>
            <tr class="total"><td>x</td><td class="num">1,5</td><td class="center">y</td></tr>
            </tbody>
            </table>

            """;
        var body = BodyReader.Read(Html);
        Assert.Empty(body.Faults);
        Assert.Equal(Html, BodyHtml.Write(body.Blocks));
    }

    [Fact]
    public void Read_CellsThatReachDown_PlacesTheOthersBeside()
    {
        var table = Assert.IsType<TableBlock>(BodyReader.Read("<table><tbody><tr><td>a</td><td rowspan=\"2\">b</td><td>c</td></tr><tr><td>d</td><td>e</td></tr></tbody></table>").Blocks.Single());
        Assert.Equal([("d", 0), ("e", 2)], table.Rows[1].Cells.Select(cell => (cell.PlainText, cell.Column)));
    }
}
