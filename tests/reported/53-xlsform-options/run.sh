#!/bin/bash
# The XLSForm passes pyxform with every option, no warning, both languages whole
# Source: XLSForm/pyxform#157, #583, #587, #609
# Needs: xls2xform of pyxform, or in XLS2XFORM its path; Java
. "$(dirname "$0")/../case.sh"
X=${XLS2XFORM:-xls2xform}; [ -x "$X" ] || X=xls2xform
needs "$X" java
for k in "" --express; do $G form xlsform $k -o "$w/f.xlsx"; for o in "" --pretty_print --skip_validate --odk_validate; do $X --json $o "$w/f.xlsx" "$w/f.xml" 2>&1 | tail -1 | grep -q '"code": 100, .*"warnings": \[\]' || no "$k $o"; done; grep -q '<value>-</value>' "$w/f.xml" && no "a text is missing in one language"; grep -q 'default="true()"' "$w/f.xml" || no "no default language"; done; ok
