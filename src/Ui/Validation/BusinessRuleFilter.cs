using Maillage.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maillage.Ui.Validation;

/// <summary>A broken rule becomes an error of the form, shown again with what was typed.</summary>
public sealed class BusinessRuleFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Exception is BusinessRuleException rule && executed.HandlerInstance is PageModel page)
        {
            page.ModelState.AddModelError(rule.Field is null ? "" : $"Input.{rule.Field}", rule.Message);
            executed.ExceptionHandled = true;
            executed.Result = await ReshowAsync(page);
        }
    }

    private static async Task<IActionResult> ReshowAsync(PageModel page)
    {
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
