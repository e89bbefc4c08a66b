#!/usr/bin/env python3
"""Has pyxform, and ODK Validate behind it, accept the XLSForm, express and full, and with an overlay
whose texts are commands of survey tools.

    tests/forms/xlsform.py PROGRAM

Needs xls2xform (pip install pyxform) and java. Without them it says so and is skipped, unless CI is
set: there it fails.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

# What pyxform answers when there is nothing to say against a form.
ACCEPTED = 100


# In texts of an overlay they stand for themselves.
COMMANDS = "${openness} ${nowhere} ${ ${last-saved#openness} instance('x')/root/item[a = ${openness}]/b"
SOUND = pathlib.Path(__file__).resolve().parent.parent / "fixtures/catalogues/sound/overlay.toml"


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
        words = re.compile(r'"([A-Z])')
        (folder / "overlay").mkdir()
        overlay = words.sub(lambda found: f'"{COMMANDS} {found[1]}', SOUND.read_text())
        (folder / "overlay/overlay.toml").write_text(overlay)
        for more in ([], ["--express"], ["--criteria", str(folder / "overlay")]):
            form = folder / "form.xlsx"
            subprocess.run([program, "form", "xlsform", "-o", str(form), *more], check=True)
            good, answer = accepted(form, folder)
            assert good, answer
        assert "openness} $\u2060{nowhere}" in (folder / "form.xml").read_text(), "the texts are gone"
        # Control: a kind of question that no tool knows is refused.
        planted = folder / "planted.xlsx"
        with zipfile.ZipFile(form) as sound, zipfile.ZipFile(planted, "w") as broken:
            for name in sound.namelist():
                broken.writestr(name, sound.read(name).replace(b"select_one", b"select_none"))
        assert not accepted(planted, folder)[0], "a kind that does not exist is accepted"
    print("xlsform.py: pyxform and ODK Validate accept the XLSForm")


main()
