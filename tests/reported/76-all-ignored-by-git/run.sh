#!/bin/bash
# The named folder is kept out of git (personal data): its files are read, or the message says why not
# Source: BurntSushi/ripgrep#1404
. "$(dirname "$0")/../case.sh"
needs git
cp -r "$here/projets" "$w/"; cd "$w"; git init -q .; echo 'projets/*' > .gitignore
$G check projets --lang en >s 2>&1; r=$?; grep -q '3 files read' s && ok; grep -qiE "ignor" s && ok; no "exit code $r: $(head -1 s)"
