#!/bin/bash
# A name in Arabic or Cyrillic letters can be imported, or the refusal says what to do
# Source: no single report
. "$(dirname "$0")/../case.sh"
$G import "$here/a.csv" --into "$w/o" -q --lang en 2>"$w/e"; [ "$(ls "$w/o" 2>/dev/null | wc -l)" = 2 ] && ok
no "$(head -1 "$w/e")"
