#!/usr/bin/env bash
# Installs the Debian package on this machine, serves, upgrades, removes and purges it. As root, on a machine that can be thrown away:
#   ./maillage publier && tests/scripts/paquet.sh
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.."
package="$(ls .build/publier/maillage_*_amd64.deb)"
port=5098
export DEBIAN_FRONTEND=noninteractive

say() { echo "== $*"; }
fail() { echo "FAILED: $*" >&2; exit 1; }
serve() {
  maillage servir --port "$port" >/tmp/maillage-paquet.log 2>&1 &
  for _ in $(seq 100); do curl -sf "http://localhost:$port/sante/pret" >/dev/null && return; sleep 0.1; done
  cat /tmp/maillage-paquet.log; fail "the service does not answer"
}
stop() { pkill -u maillage -f "servir --port $port"; while pgrep -u maillage -f "servir --port $port" >/dev/null; do sleep 0.1; done; }

say "install"
apt-get install -y -qq "./$package" >/dev/null
[ "$(stat -c %U:%a /var/lib/maillage)" = maillage:700 ] || fail "owner of the data"
serve
stop
[ -z "$(find /var/lib/maillage ! -user maillage)" ] || fail "the service does not own its data"
maillage generer --taille demo --data /var/lib/maillage/essai >/dev/null 2>&1
maillage sauvegarder /var/lib/maillage/avant.sauvegarde --data /var/lib/maillage/essai >/dev/null 2>&1
echo "# a setting of this machine" >>/etc/maillage/maillage.env

say "settings with every odd sign are read, not executed"
cp /etc/maillage/maillage.env /tmp/maillage.env.avant
printf '%s\n' 'Maillage__S3__Secret=a;touch /tmp/maillage-execute;b$(touch /tmp/maillage-execute)`touch /tmp/maillage-execute`&|<>#"'"'" \
  >>/etc/maillage/maillage.env
maillage verifier --data /var/lib/maillage/essai >/dev/null 2>&1 || fail "odd settings"
runuser -u maillage -- test ! -e /tmp/maillage-execute || fail "the settings were executed"
cp /tmp/maillage.env.avant /etc/maillage/maillage.env
runuser -u nobody -- maillage verifier >/dev/null 2>&1 && fail "another user reads the installation"
maillage verifier --data /var/lib/maillage/absent >/dev/null 2>&1 && fail "an absent installation is whole"
[ ! -e /var/lib/maillage/absent ] || fail "an absent installation was made"

say "upgrade"
next="$(mktemp -d)"
dpkg-deb -R "$package" "$next/p"
sed -i 's/^Version: .*/&+suivante/' "$next/p/DEBIAN/control"
dpkg-deb --root-owner-group --build "$next/p" "$next/maillage.deb" >/dev/null
dpkg -i "$next/maillage.deb" >/dev/null
grep -q "a setting of this machine" /etc/maillage/maillage.env || fail "the settings were lost"
maillage verifier --data /var/lib/maillage/essai >/dev/null 2>&1 || fail "the data was lost"
maillage verifier /var/lib/maillage/avant.sauvegarde >/dev/null 2>&1 || fail "the backup was lost"
serve
stop

say "remove"
apt-get remove -y -qq maillage >/dev/null
[ ! -e /usr/bin/maillage ] && [ -e /var/lib/maillage/maillage.db ] || fail "removing must keep the data"

say "purge, without an answer then with one"
apt-get install -y -qq "./$package" >/dev/null
apt-get purge -y -qq maillage >/dev/null
[ -e /var/lib/maillage/maillage.db ] || fail "purging must ask before it deletes"
apt-get install -y -qq "./$package" >/dev/null
echo "maillage maillage/effacer boolean true" | debconf-set-selections
apt-get purge -y -qq maillage >/dev/null
[ ! -e /var/lib/maillage ] || fail "purging with consent must delete"
rm -rf "$next"
say "the package installs, serves, upgrades, is removed and purged"
