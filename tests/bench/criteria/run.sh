#!/usr/bin/env bash
# Screening beside its peers, in one run. tests/bench/criteria/run.sh BUILD_DIR
# The peers come from npm into BUILD_DIR; without npm or a network they are left out, and it says so.
set -euo pipefail
build=$(cd "${1:?which build folder?}" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../../.." && pwd)
modules=$build/tests/criteria-peers

ours=$("$build/tests/criteria_bench")
peers=""
install_peers() {
  mkdir -p "$modules"
  cp "$here/package.json" "$modules/"
  [ -d "$modules/node_modules/json-logic-js" ] && [ -d "$modules/node_modules/json-rules-engine" ] && return 0
  npm install --prefix "$modules" --no-audit --no-fund --ignore-scripts --silent >&2
}
if command -v npm >/dev/null && install_peers; then
  peers=$(node "$here/peers.js" "$source" "$modules")
else
  echo "criteria: no npm or no network here; the peers are left out" >&2
fi

echo "screening, NC handbook set (10 criteria, its decided examples), per screening, processor time"
printf '%s\n%s\n' "$ours" "$peers" | awk -F'\t' '
  NF == 2 {
    if (base == "") base = $2
    printf "  %-52s %12.3f us %10.1f x\n", $1, $2 / 1000, $2 / base
  }'
