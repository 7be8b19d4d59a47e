using TthcModular.Web.Api;
using TthcModular.Web.Cli;
using TthcModular.Web.Demo;
using TthcModular.Web.Features;
using TthcModular.Web.Hosting;
using TthcModular.Web.Telemetry;

if (CommandLine.Asks(args))
    return await CommandLine.RunAsync(args);

var builder = SiteBuilder.Create(args);
builder.AddTthcModules();
builder.AddTthcTelemetry();
builder.Services.AddTthcPages();
builder.Services.AddTthcApi();

var app = builder.Build();
app.StartTthcTelemetry();
app.UseTthcPipeline();
app.MapTthcApi();
app.MapTthcPages();

await app.PrepareDataAsync();
app.AnnounceAddress();
await app.RunAsync();
return 0;
