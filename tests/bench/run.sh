#!/usr/bin/env bash
# The figures of README, each beside a peer or a floor in the same run. tests/bench/run.sh BUILD_DIR
set -euo pipefail
build=$(cd "${1:?which build folder?}" && pwd)
here=$(cd "$(dirname "$0")" && pwd)

machine() {
  printf 'machine   %s, %s cores, %s MiB\n' \
    "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)" "$(nproc)" "$(awk '/MemTotal/ { print int($2 / 1024) }' /proc/meminfo)"
  printf 'system    %s, Linux %s, %s\n' "$(. /etc/os-release && echo "$PRETTY_NAME")" "$(uname -r)" "$(g++ --version | head -1)"
  printf 'disk      %s on %s\n' "$(df --output=fstype "$build" | tail -1)" "$(df --output=source "$build" | tail -1)"
  printf 'commit    %s\n' "$(git -C "$here" rev-parse --short HEAD 2>/dev/null || echo unknown)"
}

run() { # the command ...
  printf '\n$ %s\n' "${*/#$build\//}"
  "$@"
}

machine
found=0
for program in "$build"/tests/leadline_bench_{core,sync,server}; do
  if [ -x "$program" ]; then
    found=1
    run "$program"
  fi
done
if [ -x "$here/criteria/run.sh" ]; then
  found=1
  run "$here/criteria/run.sh" "$build"
fi
[ "$found" = 1 ] || { echo "tests/bench/run.sh: no benchmark is built in $build; run ./dev build first" >&2; exit 3; }
