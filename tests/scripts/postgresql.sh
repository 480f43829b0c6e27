#!/usr/bin/env bash
# A throw-away PostgreSQL server on loopback for the tests: start DIR PORT | restart DIR | stop DIR
# Trusting everybody and never syncing to disk is for tests only.
set -euo pipefail
bin="$(find /usr/lib/postgresql -maxdepth 2 -name bin | sort -V | tail -1)"
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

case "$1" in
  start)
    dir="$2" port="$3"
    mkdir -p "$dir"
    [ "$(id -u)" != 0 ] || chown postgres "$dir"
    as "$bin/initdb" -D "$dir/data" -U app --auth=trust --locale=C.UTF-8 -E UTF8 --no-sync >/dev/null
    as "$bin/pg_ctl" -D "$dir/data" -w -l "$dir/log" -o "-c listen_addresses=127.0.0.1 -p $port -c unix_socket_directories=$dir \
      -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=300" start >/dev/null
    ;;
  restart)
    as "$bin/pg_ctl" -D "$2/data" -m fast -w -l "$2/log" restart >/dev/null
    ;;
  stop)
    as "$bin/pg_ctl" -D "$2/data" -m immediate stop >/dev/null
    ;;
esac
