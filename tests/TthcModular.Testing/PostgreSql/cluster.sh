# Runs a PostgreSQL cluster of its own until standard input ends, that is until the tests end, however they end.
# $1: folder of the PostgreSQL programs. Prints the folder of the socket once connections are accepted.
set -e
trap : INT TERM HUP
dir=$(mktemp -d -t tthc-pg.XXXXXX)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
if ! "$1/initdb" -D data -U tthc -A trust -E UTF8 --locale=C.UTF-8 --no-sync >log 2>&1; then
    cat log
    exit 1
fi
"$1/postgres" -D data -k "$dir" -c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off \
    -c max_connections=200 -c autovacuum=off >>log 2>&1 </dev/null &
server=$!
until "$1/pg_isready" -q -h "$dir"; do
    kill -0 "$server" 2>/dev/null || { cat log; exit 1; }
    sleep 0.1
done
echo "ready $dir"
cat >/dev/null || true
kill -QUIT "$server" 2>/dev/null || true
wait "$server" || true
