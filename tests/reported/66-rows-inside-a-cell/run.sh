#!/bin/bash
# One stray quote, and another quoted cell further down: whole rows must not end up inside a summary without a word
# Source: frictionlessdata/frictionless-py#1048
. "$(dirname "$0")/../case.sh"
$G import "$here/a.csv" --into "$w/o" --lang en >"$w/s" 2>"$w/e"; r=$?; grep -rq 'Trois,r,idea' "$w/o" || ok; grep -qi quot "$w/e" && ok; no "rc=$r, nothing said, the summary of Deux holds: $(grep -rh -A3 '^summary = ...$' "$w/o" | tr '\n' ' ' | cut -c1-160)"
