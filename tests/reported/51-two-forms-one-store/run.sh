#!/bin/bash
# Two form pages opened from disk: the second must not show the name and contact of the first bearer
# Source: TiddlyWiki/TiddlyWiki5#1960, mdn/content#3840
# Needs: chromium and chromedriver, Python
. "$(dirname "$0")/../case.sh"
needs chromium chromedriver python3
$G form html -o "$w/a.html" && mkdir "$w/x" && $G form html -o "$w/x/b.html"
python3 "$here/two.py" "$w/a.html" "$w/x/b.html" > "$w/s" 2>&1; grep -q '^empty$' "$w/s" && ok; no "$(tail -1 "$w/s")"
