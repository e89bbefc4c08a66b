#!/bin/bash
# A comment beside one piece of evidence must not end up beside another
# Source: tox-dev/toml-fmt#387, tamasfe/taplo#182
. "$(dirname "$0")/../case.sh"
mkdir "$w/o"; cp "$here/jardin.toml" "$w/o/"; $G import "$here/a.csv" --into "$w/o" --update -q --lang en >"$w/s" 2>"$w/e" || no "$(cat "$w/e")"
f=$w/o/jardin.toml; $G check "$f" -q >/dev/null 2>&1 || no "invalid after the update"
grep 'commune' "$f" | grep -q '2026-01-01' && ok; no "$(grep commune "$f")"
