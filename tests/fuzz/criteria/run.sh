#!/usr/bin/env bash
# Fuzzes the criteria parser, the lint, the evaluator, the signed form and the what-if under ASan and UBSan.
# tests/fuzz/criteria/run.sh BUILD_DIR [SECONDS each, 600]
# What it finds lies in BUILD_DIR/fuzz-criteria; an input worth keeping goes to tests/fuzz/criteria/corpus by hand.
set -euo pipefail
build=${1:?which build folder?}
seconds=${2:-600}
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../../.." && pwd)
command -v clang++ >/dev/null || { echo "fuzz: clang++ is needed: apt install clang" >&2; exit 3; }
mkdir -p "$build/fuzz-criteria"
work=$(cd "$build/fuzz-criteria" && pwd)
cmake -S "$source" -B "$work/build" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DLEADLINE_WITH_QT=OFF \
  -DCMAKE_CXX_COMPILER=clang++ -DLEADLINE_SANITIZE=fuzzer-no-link,address,undefined -DLEADLINE_CHEAP_PIN=ON >/dev/null
for target in document lint expression signed screenings suppression; do
  cmake --build "$work/build" --target "criteria_fuzz_$target" >/dev/null
  mkdir -p "$work/$target"
  corpus=$target
  [ "$target" = lint ] && corpus=document
  echo "criteria $target: $seconds s"
  (cd "$work" && "build/tests/criteria_fuzz_$target" -max_total_time="$seconds" -max_len=65536 -timeout=10 \
    -print_final_stats=1 "$target" "$here/corpus/$corpus" 2>&1 | tail -12)
done
