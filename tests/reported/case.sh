# What every case begins with: the program, the folder of its inputs, a scratch folder that goes with it,
# and the ways in which it ends. A case that lacks a tool ends with 77, and is neither good nor bad.
G=$(realpath "$1") || exit 2
here=$(cd "$(dirname "$0")" && pwd)
w=$(mktemp -d)
trap 'rm -rf "$w"' EXIT
no() { echo "seen: $*"; echo FAIL; exit 1; }
ok() { echo PASS; exit 0; }
lacks() { echo "lacks $*"; exit 77; }
needs() { for tool in "$@"; do command -v "$tool" >/dev/null || lacks "$tool"; done; }
