using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using TthcModular.Testing.Processes;

namespace TthcModular.Web.Tests.Packs;

/// <summary>Somebody who has signed in to a running host and uses its pages without a browser.</summary>
internal sealed class PageVisitor : IDisposable
{
    private static readonly HtmlParser Parser = new();
    private readonly HttpClientHandler handler = new() { CookieContainer = new CookieContainer() };

    private PageVisitor(RunningHost host) => Client = new HttpClient(handler) { BaseAddress = host.Address, Timeout = TimeSpan.FromMinutes(1) };

    public HttpClient Client { get; }

    public static async Task<PageVisitor> SignInAsync(RunningHost host, string userName = "admin")
    {
        var visitor = new PageVisitor(host);
        var form = (await visitor.GetAsync("/dang-nhap")).Forms.First(form => form.Method == "post");
        var fields = Hidden(form);
        foreach (var input in form.QuerySelectorAll("input[type=text], input[type=password], input:not([type])").OfType<IHtmlInputElement>())
            fields[input.Name!] = input.Type == "password" ? RunningHost.DemoPassword : userName;
        (await visitor.Client.PostAsync(new Uri("/dang-nhap", UriKind.Relative), new FormUrlEncodedContent(fields))).EnsureSuccessStatusCode();
        return visitor;
    }

    public async Task<IHtmlDocument> GetAsync(string path)
    {
        using var answer = await Client.GetAsync(new Uri(path, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        return await Parser.ParseDocumentAsync(await answer.Content.ReadAsStreamAsync());
    }

    /// <summary>Sends a form of the packs pages.</summary>
    public async Task<IHtmlDocument> PostAsync(string path, params IEnumerable<(string Name, string Value)> fields)
    {
        var content = await TokenAsync();
        foreach (var (name, value) in fields)
            content[name] = value;
        return await SendAsync(path, new FormUrlEncodedContent(content));
    }

    /// <summary>Hands in a pack, accepting it without a signature.</summary>
    public async Task<IHtmlDocument> UploadAsync(string file)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in await TokenAsync())
            content.Add(new StringContent(value), name);
        content.Add(new StringContent("true"), "khong-chu-ky");
        content.Add(new ByteArrayContent(await File.ReadAllBytesAsync(file)), "tep", Path.GetFileName(file));
        return await SendAsync("/quan-tri/goi/tai-len", content);
    }

    public void Dispose()
    {
        Client.Dispose();
        handler.Dispose();
    }

    private async Task<IHtmlDocument> SendAsync(string path, HttpContent content)
    {
        using var answer = await Client.PostAsync(new Uri(path, UriKind.Relative), content);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, Parser.ParseDocument(page).QuerySelector("main")?.TextContent);
        return Parser.ParseDocument(page);
    }

    private async Task<Dictionary<string, string>> TokenAsync() => Hidden((await GetAsync("/quan-tri/goi")).Forms.First(form => form.Action.EndsWith("tai-len", StringComparison.Ordinal)));

    private static Dictionary<string, string> Hidden(IHtmlFormElement form) => form
        .QuerySelectorAll("input[type=hidden]")
        .OfType<IHtmlInputElement>()
        .ToDictionary(input => input.Name!, input => input.Value, StringComparer.Ordinal);
}
