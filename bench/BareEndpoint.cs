namespace Maillage.Bench;

/// <summary>The least a Kestrel endpoint can do: bytes from memory, before any part of the application runs.</summary>
internal sealed class BareEndpoint : IStartupFilter
{
    public const string Path = "/nu";

    public byte[] Bytes { get; set; } = [];

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                (context, rest) =>
                {
                    if (context.Request.Path != Path)
                    {
                        return rest(context);
                    }

                    context.Response.ContentType = "text/html; charset=utf-8";
                    context.Response.ContentLength = Bytes.Length;
                    return context.Response.Body.WriteAsync(Bytes).AsTask();
                }
            );
            next(app);
        };
}
