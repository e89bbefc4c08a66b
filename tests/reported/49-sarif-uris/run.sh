#!/bin/bash
# SARIF: spaces, accents, #, ?, % and a colon in file names are percent-encoded
# Source: 0sec-labs/foxguard#154, github/codeql-action#684, github/codeql-action#1553, bridgecrewio/checkov#5331
. "$(dirname "$0")/../case.sh"
needs python3
mkdir "$w/d"; cd "$w/d"; for n in "Épicerie d'été (v2) #1%" "a:b" "q?x"; do cp "$here/bad.toml" "$n.toml"; done
$G check . --format sarif > ../s 2>/dev/null; python3 - <<'E' && ok
import json,urllib.parse,os,re,sys
r=json.load(open('../s'))['runs'][0]
u={x['locations'][0]['physicalLocation']['artifactLocation']['uri'] for x in r['results']}
assert len(u)==3,u
for x in u:
    assert re.fullmatch(r"[A-Za-z0-9._~%/-]+",x),x
    assert os.path.exists(urllib.parse.unquote(x)),x
assert r['columnKind']=='unicodeCodePoints'
E
no "$(grep -o '"uri": *"[^"]*"' ../s)"
