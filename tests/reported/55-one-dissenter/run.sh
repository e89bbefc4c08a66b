#!/bin/bash
# Agreement: all readers alike but one (alpha 0), and all alike: no NaN, no 0 passed off as chance
# Source: pln-fing-udelar/fast-krippendorff#11, dkpro/dkpro-statistics#35, statsmodels/statsmodels#4387
. "$(dirname "$0")/../case.sh"
needs python3
for d in same one; do $G panel "$here/$d" --format json > "$w/$d.json" 2>/dev/null || no "rc"; grep -qE "(NaN|: *nan)" "$w/$d.json" && no NaN; done
python3 - "$w" <<'E' && ok
import json,sys
w=sys.argv[1]
s=json.load(open(w+'/same.json'))['agreement']; o=json.load(open(w+'/one.json'))['agreement']
print(s,o)
a=s.get('alpha'); assert a is None or (a.get('value') if isinstance(a,dict) else a) is None, s
b=o['alpha']['ordinal']['value']
assert b is not None and abs(b-0.0)<1e-9,b
E
no "see above"
