#!/bin/bash
# At half past midnight in Paris, evidence of today is not of the future, and a decision bears that day
# Source: getagentseal/codeburn#184, mihail-pop/media-journal#58
# Needs: faketime
. "$(dirname "$0")/../case.sh"
needs faketime
cp "$here/jardin.toml" "$w/"; cd "$w"
TZ=Europe/Paris faketime '2026-07-15 00:30:00' $G check jardin.toml --lang en >s 2>&1; grep -q 'after 2026-07-14' s && no "$(grep -m1 after s)"
TZ=Europe/Paris faketime '2026-07-15 00:30:00' $G decide jardin.toml --by C --outcome meet --reason R >/dev/null 2>&1; grep -q '2026-07-15' jardin.decision.toml && ok; no "$(grep '^date' jardin.decision.toml)"
