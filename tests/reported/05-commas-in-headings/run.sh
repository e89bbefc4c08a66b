#!/bin/bash
# Semicolons part the cells, yet the unquoted headings hold more commas (French Excel)
# Source: mechatroner/vscode_rainbow_csv#134, jakob/TableTool#38
. "$(dirname "$0")/../case.sh"
$G import "$here/a.csv" --map "$here/map.toml" --into "$w/o" -q 2>"$w/e" || no "$(cat "$w/e")"; ls "$w/o" | grep -q un.toml && ok; no nothing written
