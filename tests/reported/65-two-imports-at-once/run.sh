#!/bin/bash
# Two imports into one folder at the same time: both sets of answers are there
# Source: ScottLogic/StockFlux#322 and other lost-update reports
. "$(dirname "$0")/../case.sh"
mkdir "$w/o"; for i in $(seq 40); do sed "s/Jardin/P$i/" "$here/jardin.toml" > "$w/o/p$i.toml"; done
(echo 'project_name;answers_openness'; for i in $(seq 40); do echo "P$i;3"; done) > "$w/a.csv"; (echo 'project_name;answers_listening'; for i in $(seq 40); do echo "P$i;2"; done) > "$w/b.csv"
$G import "$w/a.csv" --into "$w/o" --update -q >/dev/null 2>&1 & $G import "$w/b.csv" --into "$w/o" --update -q >/dev/null 2>&1; wait
[ $(grep -l 'openness = 3' "$w"/o/*.toml | wc -l) = 40 ] && [ $(grep -l 'listening = 2' "$w"/o/*.toml | wc -l) = 40 ] && ok; no "answers lost"
