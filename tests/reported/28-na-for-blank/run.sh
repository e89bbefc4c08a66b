#!/bin/bash
# n/a where a question was skipped (Ona) is no contact
# Source: onaio/onadata#136, getodk/getodk#764
. "$(dirname "$0")/../case.sh"
$G import "$here/a.csv" --into "$w/o" -q 2>"$w/e"; grep -q 'contact = "n/a"' "$w/o/un.toml" && no "contact = n/a written"; ok
