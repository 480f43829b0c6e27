using System.Runtime.CompilerServices;
using System.Text;
using Maillage.Testing;

namespace Maillage.Architecture_Tests;

/// <summary>Who may open what: every route, for every kind of reader, on what is theirs and on what is not. The answers are compared with
/// a table that people read (acces.md): a new route, or a changed right, shows there. MAILLAGE_APPROUVER=1 writes it again.</summary>
public sealed class MatriceAccesTests(ReadersAndThings things) : IClassFixture<ReadersAndThings>
{
    private const string Yes = "oui";
    private const string No = "·";
    private const string SignIn = "connexion";

    [Fact]
    public async Task Each_reader_opens_what_the_table_says_and_nothing_else()
    {
        var table = new StringBuilder();
        table.AppendLine("# Qui ouvre quoi").AppendLine();
        table.AppendLine("Écrit par un test, relu par des gens. « · » : la page n’existe pas pour ce lecteur (404).").AppendLine();
        table.AppendLine($"| adresse | chose | {string.Join(" | ", things.Readers.Keys)} |");
        table.AppendLine($"|---|---|{string.Concat(things.Readers.Select(_ => "---|"))}");
        foreach (var (route, thing, path) in things.Addresses())
        {
            var answers = new List<string>();
            foreach (var reader in things.Readers.Values)
            {
                answers.Add(await OpenAsync(reader, path));
            }

            table.AppendLine($"| {route} | {thing} | {string.Join(" | ", answers)} |");
        }

        var file = Path.Combine(Path.GetDirectoryName(Here())!, "acces.md");
        if (Environment.GetEnvironmentVariable("MAILLAGE_APPROUVER") == "1")
        {
            await File.WriteAllTextAsync(file, table.ToString());
        }

        table.ToString().ShouldBe(await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Nobody_outside_a_network_opens_what_it_keeps_for_itself()
    {
        foreach (var (_, thing, path) in things.Addresses().Where(a => a.Thing is ReadersAndThings.OfNetwork or ReadersAndThings.Draft))
        {
            foreach (
                var name in (string[])[ReadersAndThings.Anonymous, ReadersAndThings.MemberElsewhere, ReadersAndThings.AnimatorElsewhere]
            )
            {
                (await OpenAsync(things.Readers[name], path)).ShouldNotBe(Yes, $"{name}, {thing}: {path}");
            }
        }
    }

    // Open to all; a form sent there by somebody who is signed in is only shown again.
    private static readonly string[] OpenForms =
    [
        "/connexion",
        "/connexion/code",
        "/connexion/cle-acces",
        "/deconnexion",
        "/mot-de-passe/nouveau",
        "/mot-de-passe/oubli",
    ];

    [Fact]
    public async Task A_form_is_refused_to_those_who_may_not_open_its_page()
    {
        var sent = 0;
        foreach (var (route, thing, path) in things.Addresses().Where(a => !OpenForms.Contains(a.Route)))
        {
            var handlers = await things.HandlersAsync(route);
            foreach (var (name, reader) in handlers.Count == 0 ? [] : things.Readers.ToList())
            {
                if (await OpenAsync(reader, path) == Yes)
                {
                    continue;
                }

                foreach (var handler in handlers)
                {
                    sent++;
                    (await things.PostAsync(reader, $"{path}{handler}")).ShouldNotBe(Yes, $"{name}, {thing}: POST {path}{handler}");
                }
            }
        }

        sent.ShouldBeGreaterThan(300);
    }

    private static async Task<string> OpenAsync(Visitor reader, string path)
    {
        using var answer = await reader.SendHeadersAsync(path);
        return Judge(answer);
    }

    internal static string Judge(HttpResponseMessage answer) =>
        (int)answer.StatusCode switch
        {
            404 => No,
            401 => SignIn,
            302 when answer.Headers.Location!.ToString().Contains("/connexion", StringComparison.Ordinal) => SignIn,
            200 or 304 or 400 or 302 => Yes,
            _ => throw new InvalidOperationException($"{answer.RequestMessage!.RequestUri} answers {answer.StatusCode}"),
        };

    private static string Here([CallerFilePath] string here = "") => here;
}
