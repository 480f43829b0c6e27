using System.Threading.Channels;
using Maillage.Kernel.Data;
using Maillage.Kernel.Events;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Maillage.Database;

/// <summary>Lets the nodes that share a PostgreSQL database hear of each other's writes and live events (LISTEN, NOTIFY).
/// Messages carry no content: « i » for a write, the identifier of a topic for a screen, after the number of the node that speaks.</summary>
internal sealed class PostgreSqlBus(DatabaseChoice choice, ChangeStamp stamp, LiveSignal live, ILogger<PostgreSqlBus> logger)
    : BackgroundService
{
    private const string Written = "i";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly string _node = Guid.CreateVersion7().ToString("N");
    private readonly Channel<string> _toSay = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
    private int _writeToSay;

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Until somebody listens, what is kept in memory cannot be trusted.
        stamp.IsHeard = false;
        stamp.Moved += SayWritten;
        live.Published += topic => _toSay.Writer.TryWrite(topic.ToString("N"));
        return Task.WhenAll(ForeverAsync(ListenAsync, stoppingToken), ForeverAsync(SpeakAsync, stoppingToken));
    }

    // Writes that come together are said once.
    private void SayWritten()
    {
        if (Interlocked.Exchange(ref _writeToSay, 1) == 0)
        {
            _toSay.Writer.TryWrite(Written);
        }
    }

    private async Task ForeverAsync(Func<NpgsqlConnection, CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = new NpgsqlConnection(
                    new NpgsqlConnectionStringBuilder(choice.PostgreSqlConnection) { Pooling = false, KeepAlive = 10 }.ConnectionString
                );
                await connection.OpenAsync(stoppingToken);
                await work(connection, stoppingToken);
            }
            catch (Exception e) when (e is NpgsqlException or IOException or TimeoutException && !stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(e, "The other nodes cannot be heard; trying again.");
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }

    private async Task ListenAsync(NpgsqlConnection connection, CancellationToken stoppingToken)
    {
        connection.Notification += (_, said) => Hear(said.Payload);
        try
        {
            await using (var listen = new NpgsqlCommand("listen maillage", connection))
            {
                await listen.ExecuteNonQueryAsync(stoppingToken);
            }

            // What was said meanwhile was not heard: nothing kept stands, and every open screen reads again.
            stamp.MoveFromElsewhere();
            stamp.IsHeard = true;
            live.PublishAll();
            while (true)
            {
                await connection.WaitAsync(stoppingToken);
            }
        }
        finally
        {
            stamp.IsHeard = false;
        }
    }

    private void Hear(string said)
    {
        if (said.Split(' ') is not [var node, var what] || node == _node)
        {
            return;
        }

        if (what == Written)
        {
            stamp.MoveFromElsewhere();
        }
        else if (Guid.TryParse(what, out var topic))
        {
            live.PublishFromElsewhere(topic);
        }
    }

    private async Task SpeakAsync(NpgsqlConnection connection, CancellationToken stoppingToken)
    {
        await using var notify = new NpgsqlCommand("select pg_notify('maillage', $1)", connection)
        {
            Parameters = { new() { Value = "" } },
        };
        while (await _toSay.Reader.WaitToReadAsync(stoppingToken))
        {
            // Peeked, then taken once said: a connection that breaks loses no message.
            while (_toSay.Reader.TryPeek(out var what))
            {
                if (what == Written)
                {
                    Interlocked.Exchange(ref _writeToSay, 0);
                }

                notify.Parameters[0].Value = $"{_node} {what}";
                await notify.ExecuteNonQueryAsync(stoppingToken);
                _toSay.Reader.TryRead(out _);
            }
        }
    }
}
