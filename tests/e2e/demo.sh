#!/usr/bin/env bash
# ./dev demo: plays the 2 A.M. referral over three devices and a real server, both endings, then leaves numbered pictures of the
# officer's screens and one page to look at: build/demo/index.html. With a display it opens the officer's window as well.
set -euo pipefail
cd "$(dirname "$0")/../.."
build=$1
out=build/demo
rm -rf "$out"
mkdir -p "$out"

echo "== The night, by three devices and a server process"
for ending in enrolled not-reached; do
  "$build/bin/leadline" demo night-referral --dir "$out/$ending" --ending "$ending" --dump "$out/$ending.dump" | tee "$out/$ending.txt" |
    grep -v '^        '
done

echo "== The screens, in the order of the flow"
"$build/tests/qml_screens" "$out/all" -phone-night- >"$out/screens.txt" 2>&1 || { cat "$out/screens.txt"; exit 1; }
number=0
pages=""
for language in en es; do
  for page in pin home question-immunity question-charge question-adult question-history question-seen question-use \
    result-eligible offer-1 offer-2 said-back release reach-two tonight card summary name notice-no-word notice-released \
    notice-returned; do
    from="$out/all/$page-phone-night-$language.png"
    [ -f "$from" ] || { echo "There is no picture of $page in $language"; exit 1; }
    number=$((number + 1))
    to=$(printf '%02d-%s-%s.png' "$number" "$page" "$language")
    cp "$from" "$out/$to"
    pages+="<figure><img src=\"$to\" width=\"206\" alt=\"$page\"><figcaption>$number · $page · $language</figcaption></figure>"
  done
done
rm -rf "$out/all"
{
  echo '<!doctype html><meta charset="utf-8"><title>Leadline at 2 A.M.</title>'
  echo '<style>body{font:16px sans-serif;margin:24px}figure{display:inline-block;margin:8px}pre{white-space:pre-wrap}</style>'
  echo "<h1>The 2 A.M. referral</h1>$pages"
  for ending in enrolled not-reached; do
    echo "<h2>Ending: $ending</h2><pre>"
    sed 's/&/\&amp;/g; s/</\&lt;/g' "$out/$ending.txt"
    echo '</pre>'
  done
} >"$out/index.html"
echo "Look at $out/index.html ($number pictures)."

[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || exit 0
# The officer's window, on the device of the first night, with its server; the PIN is the demo's.
"$build/bin/leadline-server" run --dir "$out/enrolled/server" --listen "$(sed 's,http://,,' "$out/enrolled/network")" >"$out/server.txt" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true' EXIT
echo "The officer's window opens; its PIN is $(cat "$out/enrolled/pin"). Close it to end the demo."
"$build/bin/leadline-app" --dir "$out/enrolled/officer" --secret-file "$out/enrolled/officer/secret" --theme night
