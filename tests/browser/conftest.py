"""The real site, built once, served below a path, and opened in real headless Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from axe import axe_served
from building import build
from chromium import FLAGS, chromium
from served import served


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site. Each process of pytest-xdist builds its own, in seconds."""
    return build(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served, with a slash at the end."""
    with served(site) as where:
        yield where


@pytest.fixture(scope="session")
def axe() -> Iterator[str]:
    """The address of axe's script."""
    with axe_served() as where:
        yield where


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests; Playwright gives it a new profile."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        yield running
        running.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A new window without cookies or cache."""
    window = browser.new_context(viewport={"width": 1280, "height": 900})
    yield window
    window.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty page."""
    return context.new_page()


@pytest.fixture(scope="session")
def window(browser: Browser) -> Iterator[Page]:
    """The page of one window that stays, since a new one costs more than most tests."""
    staying = browser.new_context()
    yield staying.new_page()
    staying.close()


@pytest.fixture
def seen(window: Page) -> Page:
    """A page for tests that only look at what they open: nothing set, kept or listened to."""
    window.emulate_media(media="screen", color_scheme="light")
    window.set_viewport_size({"width": 1280, "height": 900})
    return window


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Page]:
    """An empty page that a test may set scripts and styles into: its policy is not kept."""
    window = browser.new_context(viewport={"width": 1280, "height": 900}, bypass_csp=True)
    yield window.new_page()
    window.close()
