"""Real browsers, by the few calls of WebDriver that these tests need, over plain HTTP."""

import base64
import importlib.util
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request


def must_be_here(test, *needed, module=None):
    """Without these programs, and this module of Python, a test is skipped, unless CI is set: there it fails."""
    missing = [name for name in needed if not shutil.which(name)]
    missing += [module] if module and not importlib.util.find_spec(module) else []
    if missing:
        print(f"{test}: skipped, {' and '.join(missing)} not found")
        sys.exit(1 if os.environ.get("CI") else 0)


class Driven:
    """A browser that a driver opened."""

    def __init__(self, driver, capabilities, environment=None):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        self.driver = subprocess.Popen(
            [driver, f"--port={port}"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **(environment or {})},
        )
        wanted = {"capabilities": {"alwaysMatch": capabilities}}
        for _ in range(100):
            try:
                self.session = self.call("POST", "/session", wanted)["sessionId"]
                return
            except urllib.error.URLError:
                time.sleep(0.1)
        raise SystemExit(f"{driver} did not start")

    def call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.address + path, data, method=method)
        request.add_header("Content-Type", "application/json")
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise SystemExit(f"{path}: {error.read().decode()[:600]}") from None

    def asked(self, path, body):
        return self.call("POST", f"/session/{self.session}/{path}", body)

    def visit(self, address):
        self.asked("url", {"url": address})

    def go(self, path):
        self.visit(path.as_uri())

    def run(self, script, *arguments):
        return self.asked("execute/sync", {"script": script, "args": list(arguments)})

    def find(self, css):
        return next(iter(self.asked("element", {"using": "css selector", "value": css}).values()))

    def click(self, css):
        self.run("document.querySelector(arguments[0]).scrollIntoView({block: 'center'})", css)
        self.asked(f"element/{self.find(css)}/click", {})

    def type(self, css, text):
        self.asked(f"element/{self.find(css)}/value", {"text": text})

    def another_tab(self):
        """Opens a tab and goes to it; the one from before, to go back to."""
        before = self.call("GET", f"/session/{self.session}/window")
        self.to_tab(self.asked("window/new", {"type": "tab"})["handle"])
        return before

    def to_tab(self, handle):
        self.asked("window", {"handle": handle})

    def shown(self):
        return self.run("return document.body.innerText")

    def value(self, css):
        return self.run("return document.querySelector(arguments[0]).value", css)

    def close(self):
        try:
            self.call("DELETE", f"/session/{self.session}")
        finally:
            self.driver.terminate()
            self.driver.wait()


class Browser(Driven):
    """Chromium, which can be asked for more by its own tools."""

    # What a download is called until it is whole.
    unfinished = ".crdownload"

    def __init__(self, downloads, logging=None):
        options = {
            "binary": shutil.which("chromium"),
            "args": [
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ],
            "prefs": {"download.default_directory": str(downloads)},
        }
        always = {"goog:chromeOptions": options}
        if logging:
            always["goog:loggingPrefs"] = logging
        super().__init__("chromedriver", always)

    def devtools(self, command, parameters):
        return self.asked("goog/cdp/execute", {"cmd": command, "params": parameters})

    def log(self, kind):
        return self.asked("se/log", {"type": kind})

    def phone(self, width=360, height=640):
        screen = {"width": width, "height": height, "deviceScaleFactor": 2, "mobile": True}
        self.devtools("Emulation.setDeviceMetricsOverride", screen)

    def pages(self):
        """How many A4 pages the page takes when it is printed."""
        paper = {"paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": True}
        made = base64.b64decode(self.devtools("Page.printToPDF", paper)["data"])
        return len(re.findall(rb"/Type\s*/Page[^s]", made))

    def resize(self, width):
        # A headless window is never narrower than 500: the page is asked to be.
        self.run("document.body.style.width = arguments[0] + 'px'", width)
        return self.run("return document.body.scrollWidth")


class Firefox(Driven):
    """Firefox as Debian has it."""

    unfinished = ".part"

    def __init__(self, downloads):
        preferences = {
            # Into this folder, and nothing is opened or asked.
            "browser.download.folderList": 2,
            "browser.download.dir": str(downloads),
            "browser.download.alwaysOpenPanel": False,
            "browser.download.always_ask_before_handling_new_types": False,
            "browser.download.open_pdf_attachments_inline": False,
        }
        options = {"binary": shutil.which("firefox-esr"), "args": ["-headless"], "prefs": preferences}
        # Its home is the folder beside the downloads: Firefox refuses that of somebody else.
        super().__init__("geckodriver", {"moz:firefoxOptions": options}, {"HOME": str(downloads.parent)})


def ask(path):
    return f'[data-ask="{path}"]'


def radio(name, value):
    return f'input[name="{name}"][value="{value}"]'
