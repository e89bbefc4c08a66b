#!/bin/bash
# _x000D_ and other escapes of a workbook text
# Source: tafia/calamine#469, jmcnamara/rust_xlsxwriter#135
. "$(dirname "$0")/../case.sh"
$G import "$here/a.xlsx" --into "$w/o" --lang en >"$w/s" 2>"$w/e"; r=$?
grep -q 'x000D' -r "$w/o" && no kept; grep -q 'ligne 2 A' "$w/o/un.toml" && ok; no "$(cat "$w"/o/*)"
