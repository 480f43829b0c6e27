using System.Diagnostics;
using Maillage.Testing;

namespace Maillage.Durability_Tests;

/// <summary>nginx on loopback in front of nodes: one that died gets no request for a second.</summary>
public sealed class Proxy : IDisposable
{
    private readonly Process _process;

    public Proxy(params Node[] nodes)
    {
        var folder = Directory.CreateTempSubdirectory("maillage-nginx-").FullName;
        var port = Node.FreePort();
        Address = new Uri($"http://localhost:{port}");
        var file = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(
            file,
            $$"""
            daemon off;
            pid {{folder}}/pid;
            error_log {{folder}}/error.log;
            events {}
            http {
              access_log off;
              client_body_temp_path {{folder}}/body;
              proxy_temp_path {{folder}}/proxy;
              fastcgi_temp_path {{folder}}/f; uwsgi_temp_path {{folder}}/u; scgi_temp_path {{folder}}/s;
              upstream maillage {
            {{string.Join(
                '\n',
                nodes.Select(n => $"    server {n.Address.Authority.Replace("localhost", "127.0.0.1")} max_fails=1 fail_timeout=1s;")
            )}}
              }
              server {
                listen 127.0.0.1:{{port}};
                location / {
                  proxy_pass http://maillage;
                  proxy_http_version 1.1;
                  proxy_set_header Host $http_host;
                  proxy_set_header X-Forwarded-For $remote_addr;
                  proxy_set_header X-Forwarded-Proto $scheme;
                  proxy_buffering off;
                }
              }
            }
            """
        );
        _process = Process.Start(new ProcessStartInfo("/usr/sbin/nginx", ["-c", file, "-p", folder]) { UseShellExecute = false })!;
    }

    public Uri Address { get; }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
