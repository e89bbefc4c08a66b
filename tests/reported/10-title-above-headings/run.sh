#!/bin/bash
# A title stands above the headings (CSV and workbook)
# Source: OpenDataServices/flatten-tool#130, pcreux/csv-importer#54
. "$(dirname "$0")/../case.sh"
cd "$w"; cp "$here/a.csv" x.csv
$G import x.csv --into o --lang en -q 2>"$w/e" && ok
grep -qiE "first (line|row)|line 1|row 1|above|title" "$w/e" && ok   # a message that says what is wrong is enough
no "$(cat "$w/e")"
