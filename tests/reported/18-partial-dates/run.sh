#!/bin/bash
# A year or a month alone is named, not made a 1st of January
# Source: ThreeSixtyGiving/standard#220
. "$(dirname "$0")/../case.sh"
$G import "$here/a.csv" --into "$w/o" -q --lang fr 2>"$w/e"; grep -rq started "$w/o" && no "$(grep -rh started "$w/o")"; [ $(wc -l < "$w/e") = 4 ] && ok; no "$(cat "$w/e")"
