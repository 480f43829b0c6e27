namespace Maillage.Kernel.Search;

/// <summary>The suffixes of the Snowball French stemmer, and what becomes of each. A step looks at the longest suffix that the word has,
/// and at no other.</summary>
internal static class StemSuffixes
{
    private static readonly string[] Standard = Longest(
        "ance iqUe isme able iste eux ances iqUes ismes ables istes "
            + "atrice ateur ation atrices ateurs ations logie logies usion ution usions utions ence ences "
            + "ement ements ité ités if ive ifs ives eaux aux euse euses issement issements amment emment ment ments"
    );

    private static readonly string[] IVerb = Longest(
        "îmes ît îtes i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is "
            + "issaIent issais issait issant issante issantes issants isse issent isses issez issiez issions issons it"
    );

    private static readonly string[] Verb = Longest(
        "ions é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez "
            + "âmes ât âtes a ai aIent ais ait ant ante antes ants as asse assent asses assiez assions"
    );

    private static readonly string[] OfA = Longest(
        "âmes ât âtes a ai aIent ais ait ant ante antes ants as asse assent asses assiez assions"
    );
    private static readonly string[] Doubled = ["enn", "onn", "ett", "ell", "eill"];

    /// <returns>False to go on with the endings of verbs, even when something was changed.</returns>
    public static bool RemoveStandard(StemmedWord w)
    {
        if (Array.Find(Standard, w.EndsWith) is not { } suffix)
        {
            return false;
        }

        var start = w.Length - suffix.Length;
        switch (suffix.TrimEnd('s'))
        {
            case "atrice" or "ateur" or "ation":
                return w.IsInR2(start) && Then(() => AfterDeleting(w, suffix, AfterAtion));
            case "logie":
                return w.IsInR2(start) && Then(() => w.Replace(suffix.Length, "log"));
            case "usion" or "ution":
                return w.IsInR2(start) && Then(() => w.Replace(suffix.Length, "u"));
            case "ence":
                return w.IsInR2(start) && Then(() => w.Replace(suffix.Length, "ent"));
            case "ement":
                return w.IsInRv(start) && Then(() => AfterDeleting(w, suffix, AfterEment));
            case "ité":
                return w.IsInR2(start) && Then(() => AfterDeleting(w, suffix, AfterIte));
            case "if" or "ive":
                return w.IsInR2(start) && Then(() => AfterDeleting(w, suffix, AfterIf));
            case "eaux" or "eau":
                return Then(() => w.Replace(suffix.Length, "eau"));
            case "aux":
                return w.IsInR1(start) && Then(() => w.Replace(suffix.Length, "al"));
            case "euse":
                return EuseToEux(w, suffix, start);
            case "issement":
                return start > 0 && w.IsInR1(start) && !StemmedWord.IsVowel(w[start - 1]) && Then(() => w.Replace(suffix.Length, ""));
            case "amment":
                return w.IsInRv(start) && Never(() => w.Replace(suffix.Length, "ant"));
            case "emment":
                return w.IsInRv(start) && Never(() => w.Replace(suffix.Length, "ent"));
            case "ment":
                return start > 0 && StemmedWord.IsVowel(w[start - 1]) && w.IsInRv(start - 1) && Never(() => w.Replace(suffix.Length, ""));
            default:
                return w.IsInR2(start) && Then(() => w.Replace(suffix.Length, ""));
        }
    }

    public static bool RemoveIVerb(StemmedWord w)
    {
        if (Array.Find(IVerb, w.EndsInRv) is not { } suffix)
        {
            return false;
        }

        var before = w.Length - suffix.Length - 1;
        return before >= 0
            && w.IsInRv(before)
            && w[before] != 'H'
            && !StemmedWord.IsVowel(w[before])
            && Then(() => w.Replace(suffix.Length, ""));
    }

    public static bool RemoveVerb(StemmedWord w)
    {
        if (Array.Find(Verb, w.EndsInRv) is not { } suffix)
        {
            return false;
        }

        if (suffix == "ions")
        {
            return w.DeleteInR2(suffix);
        }

        w.Replace(suffix.Length, "");
        if (Array.IndexOf(OfA, suffix) >= 0 && w.EndsInRv("e"))
        {
            w.Replace(1, "");
        }

        return true;
    }

    public static void RemoveResidual(StemmedWord w)
    {
        if (
            w.Length > 1
            && w[w.Length - 1] == 's'
            && (EndsBefore(w, "Hi") || !"aiouès".Contains(w[w.Length - 2], StringComparison.Ordinal))
        )
        {
            w.Replace(1, "");
        }

        if (w.EndsInRv("ion"))
        {
            var start = w.Length - 3;
            if (w.IsInR2(start) && start > 0 && w.IsInRv(start - 1) && w[start - 1] is 's' or 't')
            {
                w.Replace(3, "");
            }
        }
        else if (Array.Find(["ière", "Ière", "ier", "Ier"], w.EndsInRv) is { } ier)
        {
            w.Replace(ier.Length, "i");
        }
        else if (w.EndsInRv("e"))
        {
            w.Replace(1, "");
        }
    }

    public static void Undouble(StemmedWord w)
    {
        if (Array.Exists(Doubled, w.EndsWith))
        {
            w.Replace(1, "");
        }
    }

    /// <summary>« é » or « è » before the last consonants.</summary>
    public static void Unaccent(StemmedWord w)
    {
        var i = w.Length - 1;
        while (i >= 0 && !StemmedWord.IsVowel(w[i]))
        {
            i--;
        }

        if (i >= 0 && i < w.Length - 1 && w[i] is 'é' or 'è')
        {
            w.Set(i, 'e');
        }
    }

    private static void AfterAtion(StemmedWord w)
    {
        if (!w.DeleteInR2("ic"))
        {
            w.ReplaceEnd("ic", "iqU");
        }
    }

    private static void AfterEment(StemmedWord w)
    {
        if (w.EndsWith("iv"))
        {
            _ = w.DeleteInR2("iv") && w.DeleteInR2("at");
        }
        else if (w.EndsWith("eus"))
        {
            if (!w.DeleteInR2("eus") && w.IsInR1(w.Length - 3))
            {
                w.Replace(3, "eux");
            }
        }
        else if (w.EndsWith("abl") || w.EndsWith("iqU"))
        {
            _ = w.DeleteInR2("abl") || w.DeleteInR2("iqU");
        }
        else if (w.EndsInRv("ièr") || w.EndsInRv("Ièr"))
        {
            w.Replace(3, "i");
        }
    }

    private static void AfterIte(StemmedWord w)
    {
        if (w.EndsWith("abil"))
        {
            _ = w.DeleteInR2("abil") || w.ReplaceEnd("abil", "abl");
        }
        else if (w.EndsWith("ic"))
        {
            _ = w.DeleteInR2("ic") || w.ReplaceEnd("ic", "iqU");
        }
        else
        {
            w.DeleteInR2("iv");
        }
    }

    private static void AfterIf(StemmedWord w)
    {
        if (w.DeleteInR2("at"))
        {
            AfterAtion(w);
        }
    }

    private static bool EuseToEux(StemmedWord w, string suffix, int start) =>
        w.IsInR2(start) ? Then(() => w.Replace(suffix.Length, "")) : w.IsInR1(start) && Then(() => w.Replace(suffix.Length, "eux"));

    private static bool EndsBefore(StemmedWord w, string text) =>
        w.Length > text.Length && w.ToString().AsSpan(0, w.Length - 1).EndsWith(text, StringComparison.Ordinal);

    private static void AfterDeleting(StemmedWord w, string suffix, Action<StemmedWord> then)
    {
        w.Replace(suffix.Length, "");
        then(w);
    }

    private static bool Then(Action act)
    {
        act();
        return true;
    }

    // Changed, and the endings of verbs are still to be looked at.
    private static bool Never(Action act)
    {
        act();
        return false;
    }

    private static string[] Longest(string suffixes) => [.. suffixes.Split(' ').OrderByDescending(s => s.Length)];
}
