#!/bin/bash
# A key that comes twice in an NDJSON line is an error, as in TOML
# Source: serde-rs/json#762, cedar-policy/cedar#356
. "$(dirname "$0")/../case.sh"
$G assess - --input ndjson --format ndjson < "$here/a.ndjson" > "$w/s" 2>"$w/e"; r=$?; [ $r = 1 ] && ok; no "exit code $r, the last one (4) is taken without a word"
