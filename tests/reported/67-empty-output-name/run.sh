#!/bin/bash
# An empty name after -o (an unset variable in a script) has a message that makes sense
# Source: no single report
. "$(dirname "$0")/../case.sh"
cd "$w"; $G assess "$here/jardin.toml" -o "" --lang en 2>e; [ $? = 2 ] || no rc; grep -qE 'values: *\.' e && no "$(head -1 e)"; ok
