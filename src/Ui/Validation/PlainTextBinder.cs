using Maillage.Kernel.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Maillage.Ui.Validation;

/// <summary>Every text of every form goes through <see cref="PlainText"/> before anything looks at it, its length included: an end of line
/// counts for one.</summary>
internal sealed class PlainTextBinder(IModelBinder simple) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        await simple.BindModelAsync(bindingContext);
        if (bindingContext.Result.Model is string text && PlainText.Clean(text) is var clean && clean != text)
        {
            bindingContext.Result = ModelBindingResult.Success(clean.Length == 0 ? null : clean);
            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, clean, clean);
        }
    }

    internal sealed class Provider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
            context.Metadata.ModelType == typeof(string)
                ? new PlainTextBinder(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>()))
                : null;
    }
}
