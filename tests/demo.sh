#!/bin/sh
# make demo: starts tests/go/demo, runs the one-liner on it for five seconds, and says how to go on.
set -eu
cd "$(dirname "$0")/.."
build=${1:-build}

PATH=$PATH${GOROOT:+:$GOROOT/bin}:/usr/local/go/bin
export PATH
version=$(cd / && GOTOOLCHAIN=local go env GOVERSION | sed 's/^go//; s/[^0-9.].*//')
built=$(tests/tools/gobuild.sh "$version" tests/go/demo)
cp -f "$built" "$build/demo"

log=$(mktemp)
"$build/demo" > "$log" &
pid=$!
trap 'kill $pid 2>/dev/null || :; rm -f "$log"' EXIT INT TERM
until grep -q READY "$log"; do
	kill -0 $pid 2>/dev/null || { echo "the demo program ended" >&2; exit 1; }
	sleep 0.05
done

sudo=
[ "$(id -u)" -eq 0 ] || sudo=sudo
script='go:gopark < @[reason]=count() >'
printf '\n$ %s./gotap -p %d --duration 5s -e '"'%s'"'\n' "${sudo:+sudo }" $pid "$script"
$sudo ./gotap -p $pid --duration 5s -e "$script"
cat <<END

Go on from here, with the program running (it ends by itself after ten minutes):
    $build/demo &
    ${sudo:+sudo }./gotap -p \$! -e '$script'
    ${sudo:+sudo }./gotap -l 'go:*'
END
