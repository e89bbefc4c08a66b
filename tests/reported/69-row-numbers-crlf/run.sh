#!/bin/bash
# In a CSV with CRLF (Excel, KoBo, ODK, LimeSurvey) problems are named by their true row
# Source: BurntSushi/rust-csv#395
. "$(dirname "$0")/../case.sh"
$G import "$here/a.csv" --into "$w/o" --lang en >/dev/null 2>"$w/e"; grep -q 'row 3' "$w/e" && grep -q '^row = 3' "$w/o/deux.toml" && ok; no "the bad cell stands in row 3; told: $(grep -o 'row [0-9]*' "$w/e" | head -1); kept: $(grep '^row' "$w/o/deux.toml")"
