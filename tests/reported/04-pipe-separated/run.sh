#!/bin/bash
# A .csv with | between cells (and one with tabs)
# Source: infiniflow/ragflow#19740, datasets of Apriles
. "$(dirname "$0")/../case.sh"
$G import "$here/tab.csv" --into "$w/t" -q 2>"$w/e" || no "tabs: $(cat "$w/e")"
$G import "$here/pipe.csv" --into "$w/o" -q 2>"$w/e" || no "pipes: $(cat "$w/e")"; ok
