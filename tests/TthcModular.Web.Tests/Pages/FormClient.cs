using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using TthcModular.Web.Tests.Hosting;

namespace TthcModular.Web.Tests.Pages;

/// <summary>Opens pages and sends their forms as a browser without JavaScript does.</summary>
internal sealed class FormClient(HttpClient client) : IDisposable
{
    public static async Task<FormClient> OfAsync(SiteFactory site, string userName) => new(await site.ClientAsync(userName));

    public async Task<(HttpStatusCode Status, IHtmlDocument Page)> OpenAsync(string address) =>
        await ReadAsync(await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken));

    /// <summary>Fills in fields of the page's posting form by name, sends it and follows the answer.</summary>
    public async Task<(HttpStatusCode Status, IHtmlDocument Page)> SendAsync(IHtmlDocument page, params (string Name, string Value)[] typed)
    {
        var form = (IHtmlFormElement)page.QuerySelector("main form[method=post]")!;
        var fields = form.Elements
            .OfType<IHtmlElement>()
            .Where(field => field is not IHtmlInputElement { Type: "checkbox", IsChecked: false })
            .Select(field => (Name: field.GetAttribute("name"), Value: ValueOf(field)))
            .Where(field => field.Name is not null && typed.All(one => one.Name != field.Name))
            .Concat(typed.Select(one => (Name: (string?)one.Name, one.Value)))
            .Select(field => KeyValuePair.Create(field.Name!, field.Value));
        using var content = new FormUrlEncodedContent(fields);
        var answer = await client.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content, TestContext.Current.CancellationToken);
        return answer.StatusCode == HttpStatusCode.Redirect ? await OpenAsync(answer.Headers.Location!.ToString()) : await ReadAsync(answer);
    }

    public void Dispose() => client.Dispose();

    private static string ValueOf(IHtmlElement field) => field switch
    {
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlInputElement input => input.Value,
        _ => "",
    };

    private static async Task<(HttpStatusCode Status, IHtmlDocument Page)> ReadAsync(HttpResponseMessage answer) =>
        (answer.StatusCode, await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
}
