#!/usr/bin/env bash
# A scanner nobody here wrote (wapiti, Debian) on the demonstration: once as a visitor, once as its administrator. Fails on any finding
# that scanner-explications.txt does not explain. Takes ten minutes or so; wapiti is installed where it may be (root).
#   tests/scripts/scanner.sh [FOLDER]       reports are left in FOLDER
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.."
out="${1:-$(mktemp -d)}"
port=5099 site="http://localhost:5099"
mkdir -p "$out"
command -v wapiti >/dev/null || { apt-get update -qq; DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends wapiti >/dev/null; }

say() { echo "== $*"; }

say "demonstration"
./maillage demo --data "$out/donnees" --port "$port" >"$out/site.log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null; wait "$server" 2>/dev/null || true' EXIT
for _ in $(seq 600); do curl -sf "$site/sante/pret" >/dev/null && break; sleep 0.2; done

say "sign in"
jar="$out/cookies.txt"
token="$(curl -s -c "$jar" "$site/connexion" | sed -n 's/.*name="__RequestVerificationToken"[^>]*value="\([^"]*\)".*/\1/p' | head -1)"
curl -s -o /dev/null -b "$jar" -c "$jar" "$site/connexion" --data-urlencode "Input.Courriel=admin@demo.example" \
  --data-urlencode "Input.MotDePasse=maillage-demo-2026" --data-urlencode "__RequestVerificationToken=$token"
[ "$(curl -s -o /dev/null -w '%{http_code}' -b "$jar" "$site/journal")" = 200 ] || { echo "FAILED: not signed in" >&2; exit 1; }
python3 - "$jar" >"$out/cookies.json" <<'PY'
import json, sys
cookies = {}
for line in open(sys.argv[1]):
    parts = line.replace("#HttpOnly_", "").rstrip("\n").split("\t")
    if len(parts) == 7:
        cookies[parts[5]] = {"value": parts[6], "expires": None, "secure": False, "port": None, "version": 0}
json.dump({"localhost": {"/": cookies}, "localhost.local": {"/": cookies}}, sys.stdout)
PY

# What ends the session, or the account's password, is left out; so is what a scanner may only wait for (the live stream).
scan() {
  local name="$1"; shift
  say "scan: $name"
  timeout 1500 wapiti -u "$site/" --flush-session --store-session "$out/session-$name" --no-bugreport -v 0 \
    -m backup,blindsql,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,xss \
    --max-links-per-page 60 --max-files-per-dir 40 --max-parameters 25 --max-scan-time 150 --max-attack-time 45 -S normal -t 20 \
    -x "$site/deconnexion" -x "$site/mon-compte/sessions" -x "$site/mon-compte/mot-de-passe" -x "$site/mon-compte/seconde-etape" \
    -x "$site/rencontres/*/seance/flux" -f json -o "$out/$name.json" "$@" >"$out/$name.log" 2>&1 || { tail -5 "$out/$name.log"; exit 1; }
}
scan visiteur
scan administration -c "$out/cookies.json"

say "findings"
python3 - tests/scripts/scanner-explications.txt "$out" <<'PY'
import json, pathlib, re, sys
explained = [line.split(" | ")[0] for line in open(sys.argv[1], encoding="utf-8") if line.strip() and not line.startswith("#")]
left = 0
for name in ("visiteur", "administration"):
    report = json.loads(pathlib.Path(sys.argv[2], f"{name}.json").read_text(encoding="utf-8"))
    print(f"   {name}: {report['infos'].get('crawled_pages_nbr', report['infos'].get('crawled_pages', '?'))} pages")
    for part in ("vulnerabilities", "anomalies"):
        for category, findings in report[part].items():
            for f in findings:
                line = f"{category}: {f['method']} {f['path']} {f.get('parameter') or ''} {f['info']}"
                why = any(re.search(e, line) for e in explained)
                left += not why
                print(f"   {'explained' if why else 'UNEXPLAINED'}  {line}")
sys.exit(left > 0)
PY
grep -c "Unhandled exception\|fail:" "$out/site.log" | sed 's/^/   errors in the log of the site: /' || true
say "nothing left unexplained"
