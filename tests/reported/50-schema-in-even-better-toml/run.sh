#!/bin/bash
# The JSON Schema works in Even Better TOML (taplo): examples pass, a wrong level is shown
# Source: JamesNK/Newtonsoft.Json.Schema#299, tamasfe/taplo#826, tombi-toml/tombi#858
# Needs: npm, or in TAPLO the path of a taplo
. "$(dirname "$0")/../case.sh"
T=$TAPLO; [ -n "$T" ] || T=$(command -v taplo || true)
[ -n "$T" ] || { needs npm; (cd "$w" && npm i --silent --no-audit --no-fund @taplo/cli@0.7.0 >/dev/null 2>&1) || lacks "@taplo/cli of npm"; T=$w/node_modules/.bin/taplo; }
$G schema project > "$w/p.json" || no schema; cd "$w"
$T lint --schema "file://$w/p.json" "$here/good.toml" >s 2>&1; grep -q 'invalid schema' s && no "taplo: $(grep -m1 'invalid schema' s)"
grep -q ^error s && no "good file: $(grep -m1 ^error s)"
$T lint --schema "file://$w/p.json" "$here/bad.toml" 2>&1 | grep -q '^error: 7' && ok; no "wrong level not shown"
