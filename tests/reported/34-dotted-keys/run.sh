#!/bin/bash
# Dotted keys at the top, quoted keys, literal strings, hexadecimal levels
# Source: python-poetry/tomlkit#588, toml-rs/toml#91
. "$(dirname "$0")/../case.sh"
needs python3
python3 -c "import tomllib" 2>/dev/null || lacks "Python 3.11"
mkdir "$w/o"; cp "$here/jardin.toml" "$w/o/"; $G import "$here/a.csv" --into "$w/o" --update -q --lang en >"$w/s" 2>"$w/e" || no "$(cat "$w/e")"
f=$w/o/jardin.toml; $G check "$f" -q >/dev/null 2>&1 || no "invalid after the update"
python3 -c "
import tomllib,sys; d=tomllib.load(open('$f','rb')); assert d['answers']['openness']==2 and d['stakes']['health']==3 and d['answers']['listening']['level']==3 and d['project']['stage']=='operating'" || no "$(cat "$f")"
for c in litt stade bien dit santé; do grep -q "# $c" "$f" || no "comment $c gone"; done; ok
