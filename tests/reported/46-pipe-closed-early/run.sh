#!/bin/bash
# head closes the pipe early: no word, exit code 0
# Source: wireservice/csvkit#150, usc-isi-i2/kgtk#132
. "$(dirname "$0")/../case.sh"
for c in "criteria list" "form markdown" "schema project" "assess $here/jardin.toml --explain" "assess $here/jardin.toml --format html"; do $G $c 2>"$w/e" | head -c 1 >/dev/null; r=${PIPESTATUS[0]}; [ $r = 0 ] && [ ! -s "$w/e" ] || no "$c: rc $r $(cat "$w/e")"; done; ok
