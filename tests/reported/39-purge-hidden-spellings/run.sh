#!/bin/bash
# A name behind escapes, no-break spaces, capitals, NFD, comments, literal strings
# Source: no single report
. "$(dirname "$0")/../case.sh"
needs python3
python3 -c "import tomllib" 2>/dev/null || lacks "Python 3.11"
cp -r "$here/d" "$w/d"; $G purge "Noor Delmas" "$w/d" -q >/dev/null 2>&1; $G purge "Zoé Lemaître" "$w/d" -q >/dev/null 2>&1
python3 - "$w/d" <<'E' && ok
import sys,glob,unicodedata,tomllib,json
for f in glob.glob(sys.argv[1]+'/*.toml'):
    t=open(f,encoding='utf-8').read(); x=json.dumps(tomllib.loads(t),ensure_ascii=False,default=str)+t
    x=' '.join(unicodedata.normalize('NFKC',x).lower().split())
    for n in ('noor delmas','zoé lemaître','noor.delmas'):
        if n in x: print('left:',n,'in',f); sys.exit(1)
E
no "name left"
