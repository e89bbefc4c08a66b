#!/bin/bash
# TERM=dumb: no escape in the output
# Source: sharkdp/hyperfine#542, clap-rs/clap#847
. "$(dirname "$0")/../case.sh"
script --version >/dev/null 2>&1 || lacks "script of util-linux"
TERM=dumb script -qec "$G assess $here/jardin.toml --lang en" /dev/null > "$w/s"; n=$(grep -c $'\x1b' "$w/s"); [ $n = 0 ] && ok; no "$n lines with escapes under TERM=dumb"
