using System.Reflection;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Ui.Validation;

/// <summary>The second sending of a form leads where the first one led, whether it comes after it or at the same time. What tells them is
/// the key of the form with all that it holds: corrected and sent again, it is another.</summary>
public sealed class OnceOnlyFilter(AppDb db, TimeProvider clock) : IAsyncPageFilter
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);
    private const int Steps = 200;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (!context.ActionDescriptor.HandlerTypeInfo.IsDefined(typeof(OnceOnlyAttribute)) || await FingerprintAsync(http) is not { } id)
        {
            await next();
            return;
        }

        if (await IsTakenAsync(id))
        {
            context.Result = await FirstAsync(http, id);
            return;
        }

        var use = db.Add(new FormUse { Id = id, At = clock.UtcNow() });
        var executed = await next();
        if (executed.Exception is DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await IsTakenAsync(id))
            {
                executed.ExceptionHandled = true;
                executed.Result = await FirstAsync(http, id);
            }
        }
        else if (use.State == EntityState.Unchanged && !IsSecret(http) && executed.Result is RedirectResult { Url: var url })
        {
            await db.Set<FormUse>()
                .Where(f => f.Id == id)
                .ExecuteUpdateAsync(f => f.SetProperty(u => u.Location, url), http.RequestAborted);
        }
    }

    private Task<bool> IsTakenAsync(Guid id) => db.Set<FormUse>().AnyAsync(f => f.Id == id);

    /// <summary>The address holds a personal link: it is written nowhere, and whoever sends the form has it.</summary>
    private static bool IsSecret(HttpContext http) => http.Request.RouteValues.ContainsKey("jeton");

    // The first is saved, and may not have said yet where it leads.
    private async Task<RedirectResult> FirstAsync(HttpContext http, Guid id)
    {
        for (var step = 0; step < Steps && !IsSecret(http); step++)
        {
            if (await db.Set<FormUse>().Where(f => f.Id == id).Select(f => f.Location).SingleAsync(http.RequestAborted) is { } location)
            {
                return new RedirectResult(location);
            }

            await Task.Delay(Step, TimeProvider.System, http.RequestAborted);
        }

        return new RedirectResult(http.Request.Path);
    }

    /// <returns>Null when nothing was sent, or no key with it.</returns>
    private static async Task<Guid?> FingerprintAsync(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType)
        {
            return null;
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (form[OnceOnlyAttribute.Field].ToString() is not { Length: > 0 })
        {
            return null;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "");
        Add(hash, $"{http.Request.Path}{http.Request.QueryString}");
        foreach (var (name, values) in form.Where(f => f.Key != "__RequestVerificationToken").OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            Add(hash, name);
            foreach (var value in values)
            {
                Add(hash, value ?? "");
            }
        }

        foreach (var file in form.Files)
        {
            await using var content = file.OpenReadStream();
            Add(hash, file.FileName);
            hash.AppendData(await SHA256.HashDataAsync(content, http.RequestAborted));
        }

        return new Guid(hash.GetHashAndReset().AsSpan(0, 16));
    }

    // Each with its length: « ab » and « c » are not « a » and « bc ».
    private static void Add(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }
}
