#!/bin/sh
# Builds a Go program with one Go version; prints the path of the cached binary.
# Usage: gobuild.sh VERSION SOURCE_DIR [go build arguments...]     e.g. gobuild.sh 1.22.12 tests/programs/x -ldflags=-s
# Sources need no go.mod. Exit status 77 and a reason on stderr: that toolchain cannot be had here.
# CGO=1 in the environment builds with cgo (needs gcc); GOEXPERIMENT is honoured. go1.20 and older do not run
# from their place in the module cache, so they get a GOROOT of their own.
set -eu
[ $# -ge 2 ] || { sed -n 2,6p "$0" >&2; exit 2; }
version=$1 src=$2
shift 2
# Only the build is to see it: another go may not know the experiment.
experiment=${GOEXPERIMENT:-}
unset GOEXPERIMENT
here=$(cd "$(dirname "$0")/.." && pwd)
cache=$here/.cache
go=$(command -v go || echo /usr/local/go/bin/go)
[ -x "$go" ] || { echo "no go command" >&2; exit 77; }
src=$(cd "$src" && pwd)

sum=$( { cat "$src"/*; echo "$version $* ${CGO:-0} $experiment"; } | sha256sum | cut -c1-16)
out=$cache/bin/$(basename "$src")-$version-$sum
if [ -x "$out" ]; then
	echo "$out"
	exit 0
fi
mkdir -p "$cache/bin" "$cache/src"

# Its GOROOT. Toolchains are modules, so that any go, however old, can fetch any other; the bits that
# make its programs run are not part of a module.
toolchain() {
	arch=$("$go" env GOHOSTARCH)
	module=golang.org/toolchain@v0.0.1-go$version.linux-$arch
	dir=$("$go" env GOMODCACHE)/$module
	if [ ! -x "$dir/bin/go" ]; then
		(cd / && GOFLAGS=-mod=mod GOTOOLCHAIN=local "$go" mod download "$module") 2>"$cache/err.$$" || {
			echo "go$version: $(tail -n 1 "$cache/err.$$")" >&2
			rm -f "$cache/err.$$"
			exit 77
		}
		rm -f "$cache/err.$$"
		chmod +x "$dir"/bin/* "$dir"/pkg/tool/*/*
	fi
	echo "$dir"
}
if (cd / && GOTOOLCHAIN=local "$go" version) | grep -q "go$version "; then
	root=$(cd / && GOTOOLCHAIN=local "$go" env GOROOT)
else
	root=$(toolchain)
	case $version in
	1.1[0-9]*|1.20|1.20.*)
		if [ ! -d "$cache/goroot-$version" ]; then
			cp -r "$root" "$cache/goroot-$version.$$"
			chmod -R u+w "$cache/goroot-$version.$$"
			mv "$cache/goroot-$version.$$" "$cache/goroot-$version" 2>/dev/null || rm -rf "$cache/goroot-$version.$$"
		fi
		root=$cache/goroot-$version ;;
	esac
fi

work=$(mktemp -d "$cache/src/XXXXXX")
trap 'rm -rf "$work"' EXIT
cp "$src"/* "$work"
[ -f "$work/go.mod" ] ||
	printf 'module program/%s\n\ngo %s\n' "$(basename "$src")" "$(echo "$version" | cut -d. -f1-2)" > "$work/go.mod"
(
	cd "$work"
	export GOROOT="$root" GOTOOLCHAIN=local CGO_ENABLED="${CGO:-0}" GOFLAGS=-buildvcs=false GOWORK=off
	export GOCACHE="$cache/go-build" GOEXPERIMENT="$experiment"
	"$root/bin/go" build -o "$out.$$" "$@" . >&2
)
mv "$out.$$" "$out"
echo "$out"
