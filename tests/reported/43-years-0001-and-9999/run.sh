#!/bin/bash
# The first and the last year: no crash, nothing counted twice
# Source: tamasfe/taplo#621
. "$(dirname "$0")/../case.sh"
for d in 9999-12-31 0001-01-01; do for at in 9999-12-31 0001-01-01 2026-11-26; do sed "s/DATE/$d/g" "$here/jardin.toml" > "$w/j.toml"; for c in "assess --format json" reach screen letter; do $G $c "$w/j.toml" --date $at >/dev/null 2>"$w/e"; r=$?; [ $r = 0 ] || no "$c $d at $at: rc $r $(head -1 "$w/e")"; done; done; done; ok
