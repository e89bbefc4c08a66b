#!/bin/bash
# A text that begins with = in a Kobo workbook (live formula, cached 0) must not become "0" without a word
# Source: kobotoolbox/kpi#7282, mk-j/PHP_XLSXWriter#97
. "$(dirname "$0")/../case.sh"
$G import "$here/a.xlsx" --into "$w/o" --lang en >"$w/s" 2>"$w/e"; r=$?
grep -q '"0"' "$w/o/un.toml" || ok; grep -qi 'formula' "$w/e" && ok; no "rc=$r, written: $(grep '"0"' "$w/o/un.toml" | tr '\n' ' ')"
