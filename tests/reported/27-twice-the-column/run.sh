#!/bin/bash
# A column that comes twice under one heading
# Source: kobotoolbox/kpi#1017, onaio/onadata#1155
. "$(dirname "$0")/../case.sh"
$G import "$here/a.csv" --into "$w/o" -q --lang en 2>"$w/e"; [ $? = 1 ] || no rc; grep -q 'answers_openness' "$w/e" && grep -q 'openness = 3' "$w/o/un.toml" && ok; no "$(cat "$w/e")"
