#!/bin/bash
# A folder where -o wants a file is wrong usage: exit code 2, as the README says
# Source: no single report
. "$(dirname "$0")/../case.sh"
mkdir "$w/d"; for c in "assess $here/jardin.toml" "form html" "schema project" "check $here/jardin.toml --format sarif"; do $G $c -o "$w/d" >/dev/null 2>"$w/e"; r=$?; [ $r = 2 ] || no "germoir $c -o FOLDER: exit code $r: $(head -1 "$w/e")"; done; ok
