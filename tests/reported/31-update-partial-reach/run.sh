#!/bin/bash
# A yearly update with the new count alone, where the file has unit and counting already
# Source: twentyhq/twenty#13553
. "$(dirname "$0")/../case.sh"
mkdir "$w/o"; cp "$here/jardin.toml" "$w/o/"; $G import "$here/a.csv" --into "$w/o" --update --lang en >"$w/s" 2>"$w/e"; grep -q '2026-01-01' "$w/o/jardin.toml" && ok; no "$(cat "$w/e" | head -1)"
