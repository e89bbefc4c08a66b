#!/bin/bash
# UTF-16 as Excel writes it (mark), and without a mark
# Source: OpenRefine/OpenRefine#7039
. "$(dirname "$0")/../case.sh"
$G import "$here/le.csv" --into "$w/o" -q 2>"$w/e" || no "$(cat "$w/e")"; grep -q 'Café' "$w/o/cafe.toml" || no accents
$G import "$here/nomark.csv" --into "$w/p" -q 2>"$w/e" && no "taken without a mark"; [ $? = 1 ] ; ls "$w/p"/*.toml >/dev/null 2>&1 && no written; ok
