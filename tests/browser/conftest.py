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
from windows import WIDE, emptied, staying


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


@pytest.fixture(scope="session")
def window(browser: Browser) -> Iterator[Page]:
    """The page of one window that stays."""
    with staying(browser) as page:
        yield page


@pytest.fixture
def page(window: Page) -> Page:
    """An empty page, as in a new window without cookies or cache."""
    return emptied(window)


@pytest.fixture(scope="session")
def open_window(browser: Browser) -> Iterator[Page]:
    """The page of one window that keeps no page's policy, and stays."""
    with staying(browser, bypass_csp=True) as page:
        yield page


@pytest.fixture
def open_page(open_window: Page) -> Page:
    """An empty page that a test may set scripts and styles into: its policy is not kept."""
    return emptied(open_window)


@pytest.fixture(scope="session")
def plain_window(browser: Browser) -> Iterator[Page]:
    """The page of one window without JavaScript, which stays."""
    with staying(browser, java_script_enabled=False) as page:
        yield page


@pytest.fixture
def plain_page(plain_window: Page) -> Page:
    """An empty page in which no script runs."""
    return emptied(plain_window)


@pytest.fixture
def own_context(browser: Browser) -> Iterator[BrowserContext]:
    """A new window, for what would stay in one."""
    context = browser.new_context(viewport=WIDE)
    yield context
    context.close()


@pytest.fixture
def own_page(own_context: BrowserContext) -> Page:
    """An empty page of a window of its own."""
    return own_context.new_page()
