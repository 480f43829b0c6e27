using System.Data.Common;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Ui.Validation;

/// <summary>A broken rule becomes an error of the form, shown again with what was typed. So does a change that somebody else was
/// faster to make.</summary>
public sealed class BusinessRuleFilter(AppDb db) : IAsyncPageFilter
{
    private const string Overtaken = "Quelqu’un a changé ceci en même temps que vous : relisez, puis recommencez.";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        var rule = executed.Exception switch
        {
            BusinessRuleException broken => broken,
            DbUpdateConcurrencyException => new BusinessRuleException(Overtaken),
            // Two people, or one hand too quick, made the same thing at once.
            DbUpdateException { InnerException: DbException inner } when IsDuplicate(inner) => new BusinessRuleException(Overtaken),
            _ => null,
        };
        if (rule is not null && executed.HandlerInstance is PageModel page)
        {
            page.ModelState.AddModelError(rule.Field is null ? "" : $"Input.{rule.Field}", rule.Message);
            executed.ExceptionHandled = true;
            executed.Result = await ReshowAsync(page);
        }
    }

    // SQLSTATE 23505, unique_violation; SQLite has none.
    private static bool IsDuplicate(DbException e) =>
        e.SqlState == "23505" || e.Message.Contains("UNIQUE constraint failed", StringComparison.Ordinal);

    private async Task<IActionResult> ReshowAsync(PageModel page)
    {
        // What the refused gesture had begun must neither show nor be saved.
        db.ChangeTracker.Clear();
        if (page is IReloadable reloadable)
        {
            await reloadable.ReloadAsync();
        }

        return page.Page();
    }
}

/// <summary>A page whose lists and titles must be read again before the form is shown with its errors.</summary>
public interface IReloadable
{
    Task ReloadAsync();
}
