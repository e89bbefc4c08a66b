#!/bin/bash
# Numbers among the headings of a workbook, numbers as names, codes with a leading 0
# Source: OpenDataServices/flatten-tool#154, OpenDataServices/flatten-tool#87, stevetarver/excel-as-json#30
. "$(dirname "$0")/../case.sh"
$G import "$here/a.xlsx" --into "$w/o" --lang en >"$w/s" 2>"$w/e"; r=$?
[ $r = 0 ] || no "$(cat "$w/e")"; grep -q 'name = "2026"' "$w/o/2026.toml" && grep -q 'contact = "0612345678"' "$w/o/un.toml" && ok; no "$(cat "$w"/o/*)"
