"""Goes through a page by keyboard alone."""


def press(browser, key, code, text=""):
    keys = {"key": key, "code": key, "windowsVirtualKeyCode": code, "text": text}
    browser.devtools("Input.dispatchKeyEvent", {"type": "keyDown", **keys})
    browser.devtools("Input.dispatchKeyEvent", {"type": "keyUp", **keys})


def tab(browser):
    """Goes to the next element, and returns what is seen of it."""
    press(browser, "Tab", 9)
    return browser.run("return look.reached()")


def start(browser, page):
    browser.go(page)
    browser.run("look.unfold(); look.wait()")


def faults_of_the_skip(browser, page):
    """The first key leads to a link that can be seen, and which leads to the main part."""
    start(browser, page)
    first = tab(browser)
    if not (first and first["isSkip"] and first["isInView"]):
        return [f"keyboard: no skip link comes first\n    {first and first['begin']}"]
    press(browser, "Enter", 13, "\r")
    after = tab(browser)
    # A main part in which there is nothing to go to is led to all the same.
    if after["isInMain"] if after else browser.run("return look.isThere()"):
        return []
    return [f"keyboard: the skip link misses the main part\n    {after and after['begin']}"]


def faults_by_keyboard(browser, page):
    """Besides the skip link: each key leads to a next element, which shows that it has the focus,
    and none is left out."""
    faults = faults_of_the_skip(browser, page)
    start(browser, page)
    while here := tab(browser):
        if not here["isShown"]:
            faults.append(f"keyboard: no focus shown\n    {here['begin']}")
        if not here["isInView"]:
            faults.append(f"keyboard: focus out of sight\n    {here['begin']}")
    left = browser.run("return look.left()")
    return faults + [f"keyboard: never reached\n    {begin}" for begin in left]
