#!/bin/bash
# "3-4" or "2 - 3" is no level: an undecided answer must be said, not cut
# Source: aiannacc/Goko-Salvager#195, truera/trulens#2726
. "$(dirname "$0")/../case.sh"
$G import "$here/a.csv" --into "$w/o" -q --lang en 2>"$w/e"; l=$(grep -rh openness "$w/o" | tr '\n' ' ')
[ -z "$l" ] && ok; no "taken without a word: $l"
