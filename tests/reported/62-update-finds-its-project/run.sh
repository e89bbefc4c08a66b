#!/bin/bash
# --update for a project whose file bears another name (as after: germoir interview my-project.toml)
# Source: Terrastories/terrastories#601, twentyhq/twenty#11864
. "$(dirname "$0")/../case.sh"
mkdir "$w/o"; cp "$here/mon-projet.toml" "$w/o/"; $G import "$here/a.csv" --into "$w/o" --update --lang en >"$w/s" 2>"$w/e"; [ "$(ls "$w/o")" = mon-projet.toml ] && ok; grep -q mon-projet "$w/e" && ok; no "a second descriptor of the project was written: $(ls "$w/o" | tr '
' ' ')"
