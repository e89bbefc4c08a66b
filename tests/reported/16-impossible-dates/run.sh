#!/bin/bash
# 30 February and 29 February of a common year are named, 29 February 2024 is read
# Source: OpenDataServices/cove#334, ThreeSixtyGiving/dataquality#39
. "$(dirname "$0")/../case.sh"
$G import "$here/a.csv" --into "$w/o" -q --lang fr 2>"$w/e"; [ "$(grep -rh started "$w/o")" = "started = 2024-02-29" ] && [ $(wc -l < "$w/e") = 3 ] && ok; no "$(cat "$w/e")"
