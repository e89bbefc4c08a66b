#!/bin/bash
# Lines that end in a carriage return alone
# Source: WarrenWilkinson/read-csv#7, mautic/mautic#5408
. "$(dirname "$0")/../case.sh"
$G import "$here/a.csv" --into "$w/o" -q 2>"$w/e" || no "$(cat "$w/e")"; [ $(ls "$w/o" | wc -l) = 2 ] && ok; no "$(ls "$w/o")"
