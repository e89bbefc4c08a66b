#!/bin/bash
# One CRLF line among LF lines: the lines that did not change stay as they are
# Source: pre-commit/pre-commit-hooks#196
. "$(dirname "$0")/../case.sh"
mkdir "$w/o"; cp "$here/jardin.toml" "$w/o/"; $G import "$here/a.csv" --into "$w/o" --update -q --lang en >"$w/s" 2>"$w/e" || no "$(cat "$w/e")"
f=$w/o/jardin.toml; $G check "$f" -q >/dev/null 2>&1 || no "invalid after the update"
n=$(grep -c $'\r' "$f"); [ "$n" -le 2 ] && ok; no "$n lines of $(wc -l < "$f") now end in CRLF (1 did)"
