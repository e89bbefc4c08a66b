#!/bin/bash
# SIGTERM in a batch leaves the old output; SIGTERM and SIGHUP in an interview keep what was said
# Source: no single report
. "$(dirname "$0")/../case.sh"
mkdir "$w/d"; for i in $(seq 1500); do sed "s/Jardin/Jardin $i/" "$here/jardin.toml" > "$w/d/p$i.toml"; done; cd "$w"
$G batch d -o o --format json -q || no batch; h=$(cksum < o/cohort.json); echo "# x" >> d/p1.toml
$G batch d -o o --format json,html,csv -q 2>/dev/null & p=$!; sleep 0.4; kill -TERM $p 2>/dev/null; wait $p
[ "$h" = "$(cksum < o/cohort.json)" ] || [ -f o/report.html ] || no "half an output"; $G batch d -o o --format json -q || no "the next run"; ls -A | grep -vE '^(d|o|o\.key\.csv)$' && no "left behind"; ok
