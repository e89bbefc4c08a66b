"""Prints the page that is open, and looks at the sheets."""

import base64
import io
import unicodedata

# Pixels between the margins of A4 that the pages ask for.
SHEET = 665


def squeezed(text):
    """A text without spaces or ligatures: how it is set is nobody's concern here."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def has_words(sheet):
    """Whether something is written on a sheet: an operator of PDF that shows text."""
    contents = sheet.get_contents()
    return contents is not None and any(shows in contents.get_data() for shows in (b"Tj", b"TJ"))


def faults_of_width(browser):
    """What is wider than a sheet, and would make everything else small, or be cut off."""
    size = {"width": SHEET, "height": 1000, "deviceScaleFactor": 1, "mobile": False}
    browser.devtools("Emulation.setDeviceMetricsOverride", size)
    browser.devtools("Emulation.setEmulatedMedia", {"media": "print"})
    faults = [f"printed: {fault}" for fault in browser.run("return look.overflow()")]
    browser.devtools("Emulation.setEmulatedMedia", {"media": ""})
    return faults


def faults_on_paper(browser):
    """On how many sheets the page is printed, and what is wrong with them."""
    from pypdf import PdfReader

    a4 = {"page": {"width": 21.0, "height": 29.7}}
    printed = browser.call("POST", f"/session/{browser.session}/print", a4)
    sheets = PdfReader(io.BytesIO(base64.b64decode(printed))).pages
    if not sheets:
        return 0, ["printed: no page"]
    blank = [at for at, sheet in enumerate(sheets, 1) if not has_words(sheet)]
    faults = [f"printed: page {at} is blank" for at in blank]
    title = squeezed(browser.run("return document.querySelector('h1').innerText"))
    first = squeezed(sheets[0].extract_text())
    if first and title not in first:
        faults.append(f"printed: page 1 does not have the title\n    {first[:200]}")
    return len(sheets), faults + faults_of_width(browser)
