// An ASP.NET Core application with one Razor page and nothing else: what a cold start costs whatever one writes.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();
var app = builder.Build();
app.MapRazorPages();
await app.RunAsync();
