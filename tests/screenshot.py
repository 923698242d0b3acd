"""Takes the picture of the home page that README.md shows."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from building import ROOT, build
from chromium import FLAGS, chromium
from served import served


def main() -> None:
    """Build the site, open its home page and save what it looks like."""
    picture = ROOT / "readme" / "home.png"
    picture.parent.mkdir(exist_ok=True)
    with (
        TemporaryDirectory() as folder,
        served(build(Path(folder))) as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        page = browser.new_page(viewport={"width": 1200, "height": 900})
        page.goto(address)
        page.screenshot(path=picture)
        browser.close()


if __name__ == "__main__":
    main()
