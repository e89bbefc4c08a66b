#!/bin/bash
# Family name first (DELMAS Noor) is the same person for export-person
# Source: thewca/worldcubeassociation.org#13532, carpentries/amy#624
. "$(dirname "$0")/../case.sh"
$G export-person "DELMAS Noor" "$here/d" --lang en >"$w/s" 2>"$w/e"; grep -q 'Porté' "$w/s" && ok; grep -qiE "other order|Noor Delmas" "$w/s" "$w/e" && ok; no "$(head -2 "$w/s" | tr '\n' ' ')"
