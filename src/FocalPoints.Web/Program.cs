using FocalPoints;
using FocalPoints.Web.Account;
using FocalPoints.Web.Account.Sessions;
using FocalPoints.Web.Api;
using FocalPoints.Web.Commands;
using FocalPoints.Web.Curation.Audit;
using FocalPoints.Web.Feeds;
using FocalPoints.Web.Files;
using FocalPoints.Web.Layout;
using FocalPoints.Web.Practices.Citing;
using FocalPoints.Web.Startup;
using FocalPoints.Web.Startup.Caching;
using FocalPoints.Web.Treaty.Meetings;

var builder = WebApplication.CreateBuilder(CommandLine.Settings(args));

// The application: rules, use cases, data.
builder.Services.AddFocalPoints(builder.Configuration);

// The site: pages, islands, sign-in.
builder.Services.AddSite(builder.Environment);
builder.WebHost.LimitRequests();

var app = builder.Build();

// Before anything is served: settings, database, reference data.
if (!app.HasUsableSettings())
    return 1;
await app.PrepareData();
if (await app.RunCommand(args) is { } exitCode)
    return exitCode;

// From the outside in: headers, errors, limits, language, what is kept, files, who it is, pages.
app.UseSecurityHeaders();
app.UseErrorPages();
app.UseRequestLimits();
app.UseLanguages();
app.UsePageCache();
app.MapStaticAssets().AllowAnonymous();
app.UseUnknownAddresses();
app.UseAuthentication();
app.UseAuthorization();
app.UseCircuitDoor();
app.UseTrustedForms();
app.MapHealth();
app.MapFiles();
app.MapCitations();
app.MapAccount();
app.MapHistory();
app.MapMeetings();
app.MapApi();
app.MapFeeds();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode(SecurityHeaders.Apply).OpenLibrary();

await app.RunAsync();
return 0;

/// <summary>The entry point, named for the test host.</summary>
public partial class Program;
