#!/bin/bash
# With CR alone, and with a line break inside a quoted cell before it, the row named is the true one
# Source: BurntSushi/rust-csv#395, WarrenWilkinson/read-csv#7
. "$(dirname "$0")/../case.sh"
$G import "$here/a.csv" --into "$w/o" --lang en >/dev/null 2>"$w/e"; grep -q 'row 3' "$w/e" || no "CR: the bad cell stands in row 3; told: $(grep -o 'row [0-9]*' "$w/e" | head -1)"
$G import "$here/b.csv" --into "$w/p" --lang en >/dev/null 2>"$w/e"; grep -q 'row 4' "$w/e" && ok; no "quoted: the bad row begins in line 4; told: $(grep -o 'row [0-9]*' "$w/e" | head -1)"
