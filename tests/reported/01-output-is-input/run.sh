#!/bin/bash
# -o names the project file that is read: the file must survive
# Source: mjmlio/mjml#1775, facebook/zstd#1422, rspeer/python-ftfy#78
. "$(dirname "$0")/../case.sh"
for c in "assess" "assess --format json" "letter" "check --format json" "screen" "reach"; do
  cp "$here/jardin.toml" "$w/a.toml"; cd "$w"
  $G $c a.toml -o a.toml >/dev/null 2>err
  cmp -s "$here/jardin.toml" a.toml || no "germoir $c a.toml -o a.toml replaced the descriptor by: $(head -c 60 a.toml)"
done; ok
