#!/bin/bash
# Spreadsheets drop the last empty cells of a row: nothing is torn
# Source: ddeboer/data-import#33 (Outlook, Excel)
. "$(dirname "$0")/../case.sh"
$G import "$here/a.csv" --into "$w/o" -q 2>"$w/e"; [ -f "$w/o/un.toml" ] || no "row lost: $(cat "$w/e")"; [ -f "$w/o/deux.toml" ] && ok; no deux
