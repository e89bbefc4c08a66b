#!/bin/bash
# Quoted cells with several line breaks, quotes and other separators in them
# Source: mholt/PapaParse#681, CartoDB/cartodb#2641
. "$(dirname "$0")/../case.sh"
$G import "$here/a.csv" --into "$w/o" -q --lang fr 2>"$w/e" || no "$(cat "$w/e")"; grep -q 'dit "oui"; non, peut-être' "$w/o/un.toml" && ok; no "$(cat "$w/o/un.toml")"
