using System.Runtime.InteropServices;
using System.Text;
using Maillage.Web.Hosting;

namespace Maillage.Architecture_Tests;

/// <summary>The settings are read as systemd.exec(5) says, and, on a machine that has it, as systemd itself reads them.</summary>
public sealed class EnvironmentFileTests
{
    [Theory]
    [InlineData("A=b", "b")]
    [InlineData("A = b  ", "b")]
    [InlineData("A=b c", "b c")]
    [InlineData("A=a;b$c&d#e`f!g", "a;b$c&d#e`f!g")]
    [InlineData("A=$(touch /tmp/x)", "$(touch /tmp/x)")]
    [InlineData("A='a\"b\\c $d'", "a\"b\\c $d")]
    [InlineData("A=\"a'b\\\"c\\\\d\\$e\\`f\\g\"", "a'b\"c\\d$e`f\\g")]
    [InlineData("A=a\\ b\\\\c", "a b\\c")]
    [InlineData("A=a\\\nb", "ab")]
    [InlineData("A=\"a\\\nb\"", "ab")]
    [InlineData("A=\"a\nb\"", "a\nb")]
    [InlineData("A='a' \"b\"", "ab")]
    [InlineData("A=it's", "it's")]
    [InlineData("A=été € 🔑", "été € 🔑")]
    [InlineData("A=1\nA=2", "2")]
    [InlineData("# A=1 \\\nB=3\nA=2", "2")]
    [InlineData("; A=1\r\nA=2\r\n", "2")]
    [InlineData("A=", "")]
    [InlineData("A='sans fin", "sans fin")]
    public void A_value_is_read_literally(string text, string expected) => EnvironmentFile.Parse(text)["A"].ShouldBe(expected);

    [Theory]
    [InlineData("A")]
    [InlineData("#A=1")]
    [InlineData("  ; A=1")]
    [InlineData("1A=1")]
    [InlineData("A B=1")]
    [InlineData("export A=1")]
    [InlineData("=1")]
    public void What_is_no_setting_is_left_out(string text) => EnvironmentFile.Parse(text).ShouldBeEmpty();

    [Fact]
    public void Any_value_between_single_or_double_quotes_comes_back_as_it_is()
    {
        var random = new Random(5);
        for (var i = 0; i < 2000; i++)
        {
            var value = Text(random, 12).Replace("\r", "", StringComparison.Ordinal);
            EnvironmentFile.Parse($"A=\"{Escaped(value)}\"")["A"].ShouldBe(value);
            EnvironmentFile.Parse($"A='{value.Replace("'", "'\"'\"'", StringComparison.Ordinal)}'")["A"].ShouldBe(value);
        }
    }

    [Fact]
    public void Systemd_reads_the_same()
    {
        var library = Systemd();
        Assert.SkipWhen(library is null, "systemd is not on this machine");
        var random = new Random(7);
        var file = Path.GetTempFileName();
        for (var i = 0; i < 4000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"{Name(random)}={Text(random, 10)}\n"));
            File.WriteAllText(file, text, new UTF8Encoding(false));

            EnvironmentFile.Parse(text).ShouldBe(library!(file), ignoreOrder: true, text);
        }
    }

    private static string Escaped(string value) => string.Concat(value.Select(c => c is '"' or '\\' or '`' or '$' ? $"\\{c}" : $"{c}"));

    private static string Name(Random random) => random.Next(8) == 0 ? Text(random, 3) : $"A{random.Next(3)}";

    private static string Text(Random random, int most)
    {
        const string signs = "ab \t\n\r\\\\'\"#;$&=`!%{}()é€";
        return new string([.. Enumerable.Range(0, random.Next(most)).Select(_ => signs[random.Next(signs.Length)])]);
    }

    // The functions that its service manager calls: one reads the file, the other leaves out what is no variable.
    private static Func<string, Dictionary<string, string>>? Systemd()
    {
        var found = Directory.Exists("/usr/lib/x86_64-linux-gnu/systemd")
            ? Directory.GetFiles("/usr/lib/x86_64-linux-gnu/systemd", "libsystemd-shared-*.so")
            : [];
        if (found.Length == 0 || !NativeLibrary.TryLoad(found[0], out var library))
        {
            return null;
        }

        var load = Marshal.GetDelegateForFunctionPointer<LoadEnvFile>(NativeLibrary.GetExport(library, "load_env_file"));
        var clean = Marshal.GetDelegateForFunctionPointer<Clean>(NativeLibrary.GetExport(library, "strv_env_clean_with_callback"));
        return path =>
        {
            load(IntPtr.Zero, path, out var list).ShouldBe(0);
            return Read(clean(list, IntPtr.Zero, IntPtr.Zero));
        };
    }

    private static Dictionary<string, string> Read(IntPtr list)
    {
        var settings = new Dictionary<string, string>();
        for (var i = 0; list != IntPtr.Zero && Marshal.ReadIntPtr(list, i * IntPtr.Size) is var text && text != IntPtr.Zero; i++)
        {
            var (name, value) = Marshal.PtrToStringUTF8(text)!.Split('=', 2) is [var n, var v] ? (n, v) : ("", "");
            settings[name] = value;
        }

        return settings;
    }

    private delegate int LoadEnvFile(IntPtr stream, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, out IntPtr list);

    private delegate IntPtr Clean(IntPtr list, IntPtr callback, IntPtr data);
}
