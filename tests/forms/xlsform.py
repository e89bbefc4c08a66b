#!/usr/bin/env python3
"""Has pyxform, and ODK Validate behind it, accept the XLSForm, express and full.

    tests/forms/xlsform.py PROGRAM

Needs xls2xform (pip install pyxform) and java. Without them it says so and is skipped, unless CI is
set: there it fails.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

# What pyxform answers when there is nothing to say against a form.
ACCEPTED = 100


def accepted(form, folder):
    # It writes to standard error and always ends with 0: the code is in what it writes.
    done = subprocess.run(
        ["xls2xform", "--json", str(form), str(folder / "form.xml")],
        capture_output=True,
        text=True,
    )
    answer = json.loads((done.stdout + done.stderr).strip().splitlines()[-1])
    return answer.get("code") == ACCEPTED and not answer.get("warnings"), answer


def main():
    missing = [name for name in ("xls2xform", "java") if not shutil.which(name)]
    if missing:
        print(f"xlsform.py: skipped, {' and '.join(missing)} not found")
        sys.exit(1 if os.environ.get("CI") else 0)
    program = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for more in ([], ["--express"]):
            form = folder / "form.xlsx"
            subprocess.run([program, "form", "xlsform", "-o", str(form), *more], check=True)
            good, answer = accepted(form, folder)
            assert good, answer
    print("xlsform.py: pyxform and ODK Validate accept the XLSForm")


main()
