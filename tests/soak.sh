#!/usr/bin/env bash
# The long run: every kill, every disk fault, every byte, and seeds by the hundred thousand. Hours; figures at the end.
# tests/soak.sh BUILD_DIR
set -euo pipefail
build=$(cd "${1:?which build folder?}" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
export LEADLINE_BUILD_DIR=$build QT_QPA_PLATFORM=offscreen
log=$build/soak; mkdir -p "$log"
failed=()

part() { # name, the command ...
  local name=$1 from=$SECONDS; shift
  printf '\n== %s\n' "$name"
  if "$@" 2>&1 | tee "$log/${name// /-}.log"; then
    printf '== %s: %d s\n' "$name" $((SECONDS - from))
  else
    failed+=("$name")
    printf '== %s: FAILED after %d s, see %s\n' "$name" $((SECONDS - from)) "$log/${name// /-}.log"
  fi
}

e2e() { (cd "$here/e2e" && python3 -B "$@"); }

part "every death" e2e kill_test.py --all
# Dies at every tap of the officer's night, of an exception, and of the peer's morning.
part "every tap" env LEADLINE_SOAK=1 "$build/tests/officer_night_test" --gtest_filter='*Sigkill*'
part "every disk fault" e2e disk_fault_test.py --all
part "every byte" e2e flip_test.py --all
part "every byte of the journal" env LEADLINE_FLIP_STRIDE=1 "$build/tests/journal_fault_test" --gtest_filter='FlipTest.*'
part "bytes of the server" env LEADLINE_SAMPLE_SECONDS=600 python3 -B "$here/e2e/server_flip_test.py"

# LEADLINE_SEEDS worlds (100,000), as many at a time as there are cores; each process has its own stretch of seeds.
simulator() {
  local seeds=${LEADLINE_SEEDS:-100000} cores at=0 wrong=0 one pids=()
  cores=$(nproc)
  for ((at = 0; at < cores; at++)); do
    LEADLINE_SEED_FROM=$((seeds * at / cores + 1)) LEADLINE_SEEDS=$((seeds * (at + 1) / cores - seeds * at / cores)) \
      "$build/tests/sim_test" >"$log/simulator-$at.txt" 2>&1 &
    pids+=($!)
  done
  for one in "${pids[@]}"; do wait "$one" || wrong=1; done
  cat "$log"/simulator-*.txt
  rm "$log"/simulator-*.txt
  return $wrong
}
part "simulator" simulator
if [ -x "$build/tests/criteria_test" ]; then
  part "criteria" "$build/tests/criteria_test" --gtest_filter='*ropert*' --gtest_repeat=200 --gtest_brief=1
fi
part "commands" "$build/tests/commands_test" --gtest_filter='EncounterProperty.*' --gtest_repeat=500 --gtest_brief=1
if [ -x "$build/tests/criteria_test" ]; then
  part "what-if" env LEADLINE_ROUNDS=5000 "$build/tests/criteria_test" --gtest_filter='Suppression.*' --gtest_brief=1
fi
part "criteria fuzz" "$here/fuzz/criteria/run.sh" "$build" 600

# What ./dev test leaves out of UBSan, over all unit tests.
all_of_ubsan() {
  cmake -S "$here/.." -B "$log/ubsan" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DLEADLINE_WITH_QT=OFF -DLEADLINE_CHEAP_PIN=ON \
    -DLEADLINE_SANITIZE=undefined -DLEADLINE_SANITIZE_BUT=vptr -DCMAKE_CXX_COMPILER_LAUNCHER=ccache >/dev/null &&
    cmake --build "$log/ubsan" --target unit_tests >/dev/null &&
    ctest --test-dir "$log/ubsan" --output-on-failure -j "$(nproc)" -L '^unit$' -LE 'soak|bench'
}
part "all of UBSan" all_of_ubsan
for fuzz in "$build"/tests/*_fuzz; do
  [ -x "$fuzz" ] && part "$(basename "$fuzz")" env LEADLINE_FUZZ_SECONDS=600 "$fuzz"
done

printf '\n== Figures\n'
grep -h -E '^(every |simulator: |[a-z.]+ +[0-9]+ bytes)' "$log"/*.log || true
if [ ${#failed[@]} -gt 0 ]; then
  printf '== Failed: %s\n' "${failed[*]}"
  exit 1
fi
printf '== Soaked in %d s\n' $SECONDS
