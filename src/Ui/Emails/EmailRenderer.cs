using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Ui.Emails;

/// <summary>Renders a module's mail template (<c>/Emails/Nom.cshtml</c>) to HTML, and the same as plain text.</summary>
public sealed class EmailRenderer(IRazorViewEngine views, ITempDataProvider tempData, IServiceProvider services)
{
    public async Task<RenderedEmail> RenderAsync<TModel>(string template, TModel model)
    {
        var context = new ActionContext(
            new DefaultHttpContext { RequestServices = services },
            new RouteData(),
            new Microsoft.AspNetCore.Mvc.Abstractions.ActionDescriptor()
        );
        var view =
            views.GetView(null, $"/Emails/{template}.cshtml", isMainPage: true).View
            ?? throw new InvalidOperationException($"Mail template {template} is missing.");
        await using var writer = new StringWriter();
        var data = new ViewDataDictionary<TModel>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model };
        var viewContext = new ViewContext(
            context,
            view,
            data,
            new TempDataDictionary(context.HttpContext, tempData),
            writer,
            new HtmlHelperOptions()
        );
        await view.RenderAsync(viewContext);
        var html = writer.ToString();
        return new RenderedEmail(html, PlainText.From(html));
    }
}

public sealed record RenderedEmail(string Html, string Text);

/// <summary>The text part of a mail: paragraphs apart, lists with dashes, each link followed by its address.</summary>
internal static class PlainText
{
    public static string From(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        var lines = body.QuerySelectorAll("h1, h2, h3, p, li").Where(e => e.QuerySelector("p") is null).Select(Line);
        return string.Join("\n\n", lines.Where(l => l.Length > 0)) + "\n";
    }

    private static string Line(IElement element)
    {
        foreach (var link in element.QuerySelectorAll("a[href]"))
        {
            var address = link.GetAttribute("href")!;
            link.TextContent = link.TextContent.Trim() == address ? address : $"{link.TextContent.Trim()} : {address}";
        }

        var text = string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return element.LocalName == "li" ? $"- {text}" : text;
    }
}
