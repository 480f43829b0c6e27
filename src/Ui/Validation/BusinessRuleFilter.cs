using System.Data.Common;
using System.Text.RegularExpressions;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Ui.Validation;

/// <summary>A broken rule becomes an error of the form, shown again with what was typed. So does a change that somebody else was
/// faster to make.</summary>
public sealed class BusinessRuleFilter(AppDb db) : IAsyncPageFilter
{
    private const string Tangled = "Ce texte est trop embrouillé pour être lu : donnez-le en plusieurs parties.";
    private const string Overtaken = "Quelqu’un a changé ceci en même temps que vous : relisez, puis recommencez.";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (Misread(context) && context.HandlerInstance is PageModel asked and IReloadable)
        {
            context.Result = await ReshowAsync(asked);
            return;
        }

        var executed = await next();
        // What an inner filter took care of is still told to the outer ones.
        var rule = (executed.ExceptionHandled ? null : executed.Exception) switch
        {
            BusinessRuleException broken => broken,
            RegexMatchTimeoutException => new BusinessRuleException(Tangled),
            DbUpdateConcurrencyException => new BusinessRuleException(Overtaken),
            // Two people, or one hand too quick, made the same thing at once.
            DbUpdateException { InnerException: DbException inner } when IsDuplicate(inner) => new BusinessRuleException(Overtaken),
            _ => null,
        };
        if (rule is not null && executed.HandlerInstance is PageModel page)
        {
            page.ModelState.AddModelError(KeyOf(page, rule.Field), rule.Message);
            executed.ExceptionHandled = true;
            executed.Result = await ReshowAsync(page);
        }
    }

    /// <summary>A gesture sent with a value that no list offers and no field lets through: it is not made with a value that nobody chose.</summary>
    private static bool Misread(PageHandlerExecutingContext context)
    {
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method) || context.HandlerMethod is not { } handler)
        {
            return false;
        }

        foreach (var parameter in handler.Parameters)
        {
            var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
            if (
                type.IsEnum
                && context.HandlerArguments.TryGetValue(parameter.Name, out var value)
                && value is not null
                && !Enum.IsDefined(type, value)
            )
            {
                context.ModelState.TryAddModelError(parameter.Name, "Cette valeur ne convient pas ici.");
            }
        }

        return handler.Parameters.Any(p => context.ModelState.GetFieldValidationState(p.Name) == ModelValidationState.Invalid);
    }

    // The page reads the field in its « Input », or by itself.
    private static string KeyOf(PageModel page, string? field) =>
        field is null ? ""
        : page.GetType().GetProperty("Input")?.PropertyType.GetProperty(field) is null ? field
        : $"Input.{field}";

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
