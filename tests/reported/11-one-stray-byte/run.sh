#!/bin/bash
# A UTF-8 file with one stray Latin-1 byte: the other accents must survive
# Source: Knowledge-Graph-Hub/kg-microbe#649, cordada/lib-cl-sii-python#1057
. "$(dirname "$0")/../case.sh"
$G import "$here/a.csv" --into "$w/o" -q --lang fr 2>"$w/e"; r=$?
grep -rq 'Ã' "$w/o" 2>/dev/null && no "rc=$r, mojibake written: $(grep -rh name "$w/o" | head -1), file $(ls "$w/o" | head -1)"; ok
