#!/bin/bash
# Inline tables over several lines with comments and a last comma (TOML 1.1)
# Source: toml-rs/toml#691, lumen-oss/toml-edit.lua#35
. "$(dirname "$0")/../case.sh"
mkdir "$w/o"; cp "$here/jardin.toml" "$w/o/"; $G import "$here/a.csv" --into "$w/o" --update -q --lang en >"$w/s" 2>"$w/e" || no "$(cat "$w/e")"
f=$w/o/jardin.toml; $G check "$f" -q >/dev/null 2>&1 || no "invalid after the update"
for c in deux 'note dite au téléphone' "rien d.autre"; do grep -q "# $c" "$f" || no "comment $c gone"; done; grep -q 'level = 3' "$f" && ok; no level
