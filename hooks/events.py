"""The only file that knows MkDocs: one short function an event, each hands on to the core.

Nothing is kept in this module between builds, since `mkdocs serve` builds again and again
in one process: what a build needs sits on `config.extra`.
"""

from __future__ import annotations

import gc
import logging
import posixpath
from datetime import UTC, datetime
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils import CountHandler, get_relative_url

from guidance.coverage import coverage_of
from guidance.indexing import SearchIndex
from guidance.problems import Report, counted
from guidance.publishing import keep_domain, reason_not_to_publish
from guidance.reading import read_project
from guidance.rendering import Renderer, ids_of
from guidance.repository import hosted_at
from guidance.sanitising import sanitised
from guidance.site import STYLESHEET, Site
from guidance.tables import TableExtension
from guidance.views.fixed import FOOTER, IN_HEADER, MENU, NOT_FOUND
from guidance.views.whole import bound

log = logging.getLogger("mkdocs.hooks.guidance")

ICON = "assets/icon.svg"
REPORT = "report.html"
# How much of what many pages share is kept: enough for thousands, within bounds.
KEPT = 16_384
PUBLISH = "gh-deploy"
_KEY = "guidance"
_RENDERER = "guidance_renderer"
_WARNINGS = "guidance_warnings"
# What outlives a build: the command, which MkDocs tells before there is a configuration, and the
# index that a preview is still writing.
_process = {"command": "build"}
_index = SearchIndex()


class OutsidePage(Page):
    """A page from outside `docs/`, rendered by the one parser that all of them share."""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - MkDocs' own
        """Set the page's HTML, as MkDocs would with a parser made for it alone."""
        renderer: Renderer = config.extra[_RENDERER]
        body = (self.markdown or "").strip("\n")
        self.content = renderer.html(body, self.file.src_uri, self.url) if body else ""
        self.present_anchor_ids = ids_of(self.content)
        self.toc = get_toc([])


def on_startup(command: str, **_: object) -> None:
    """Keep which command runs: it is the same for every build of this process."""
    _process["command"] = command


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the content: nothing is built from content with problems."""
    root = Path(config.config_file_path).parent
    if said := _index.stop():
        log.warning(said)
    command = _process["command"]
    if command == PUBLISH:
        reason = reason_not_to_publish(root, config.site_url, config.remote_name)
        if reason:
            raise PluginError(f"Not published: {reason}")
    library, report = read_project(root, datetime.now(tz=UTC).date())
    site = config.extra[_KEY] = Site(root, library, report, command, config.site_url or "")
    _say(report, strict=config.strict or command == PUBLISH, command=command)
    if config.strict or command == PUBLISH:
        _count_warnings(config)
    # A fork of the project, or its clone at another host, gets edit links of its own.
    config.repo_url = config.repo_url or hosted_at(root, config.remote_name)
    # Without an address MkDocs would warn of every page's edit link.
    config.edit_uri = config.edit_uri if config.repo_url else None
    config.markdown_extensions += ["abbr", site.chapters, TableExtension()]  # type: ignore[list-item]
    config.mdx_configs["abbr"] = {"glossary": site.acronyms}
    config.watch.append(str(root / "case_studies"))
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Publish our pages and nothing of the theme: its scripts and styles reach no reader."""
    site = _site(config)
    for file in [file for file in files if _is_unwanted(file, config)]:
        files.remove(file)
    for uri, text in site.assets().items():
        files.append(File.generated(config, uri, content=text))
    if not site.pages:
        return _only_the_report(files, config)
    config.extra[_RENDERER] = Renderer(
        config.markdown_extensions, config.mdx_configs, partial(_from_page, files)
    )
    for spec in site.pages.values():
        file = files.get_file_from_path(spec.uri) or _added(
            files, config, spec.uri, site.root / spec.source_path
        )
        file.edit_uri = spec.source_path
        if file.src_dir is None:
            file.inclusion = InclusionLevel.NOT_IN_NAV
            OutsidePage(None, file, config)
    for uri, path in site.copies().items():
        _added(files, config, uri, path)
    return files


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """Hand MkDocs the body alone: it would drop front matter that it cannot read, or guess at it.

    The empty line keeps MkDocs from taking a first line such as `Note: …` for metadata.
    """
    spec = _site(config).pages.get(page.file.src_uri)
    return f"\n{spec.body}" if spec else ""


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Say which page is read next, and which template prints it."""
    site = _site(config)
    spec = site.pages.get(page.file.src_uri)
    page.meta = {"title": spec.title, "template": spec.template} if spec else {"template": REPORT}
    site.chapters.page = page.file.src_uri if spec else ""
    return markdown


def on_page_content(html: str, page: Page, **_: object) -> str:
    """Take out of a contributed page whatever could run, should a check ever miss it."""
    return sanitised(html) if page.file.src_uri.startswith("case-studies/") else html


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give templates what every page prints, and one filter for addresses.

    MkDocs turns autoescape off; here it is on for every template, since what people write is text.
    """
    site = _site(config)
    env.autoescape = True
    env.filters["from_page"] = lru_cache(KEPT)(partial(_from_page, files))
    env.globals |= {"policy": site.policy, "stylesheet": STYLESHEET, "icon": ICON}
    env.globals |= {"menu": MENU, "footer": FOOTER, "site_name": config.site_name}
    env.globals |= {"report": site.report.text()}
    # What many pages print alike is printed once: two thirds of a case study's page is.
    for name in ("header", "fact", "card", "note", "footer"):
        macro = getattr(env.get_template(f"partials/{name}.html").module, f"{name}_html")
        env.globals[macro.name] = lru_cache(KEPT)(macro)
    return env


def on_page_context(context: Any, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
    """Hand the template its page, ready to print."""
    site = _site(config)
    if spec := site.pages.get(page.file.src_uri):
        context["view"] = spec.view()
        if spec.template == "coverage.html":
            context["coverage"] = coverage_of(site.library, site.shelf.links)
        if parts := context["view"].parts:
            rendered = {each.file.src_uri: (each.url, each.content or "") for each in nav.pages}
            context["parts"] = bound(parts, rendered, page.url)
    current = page.file.src_uri if page.file.src_uri in IN_HEADER else ""
    return context | {"here": _here(page), "root": "", "current": current}


def on_template_context(context: Any, **_: object) -> Any:
    """The page for an address that does not exist stands at any depth: its links are absolute."""
    root = context["base_url"].rstrip("/")
    return context | {"view": NOT_FOUND, "here": None, "root": root, "current": ""}


def on_post_build(config: MkDocsConfig) -> None:
    """Make the search index; before publishing, see that nothing was warned of."""
    # What a preview built before may go.
    gc.unfreeze()
    site = _site(config)
    folder = Path(config.site_dir)
    if site.pages:
        _index.start(folder)
        # A preview shows its pages without waiting for the search.
        if site.command != "serve" and (said := _index.wait()):
            raise PluginError(said)
    if site.command != PUBLISH:
        return
    counter: CountHandler = config.extra[_WARNINGS]
    logging.getLogger("mkdocs").removeHandler(counter)
    if count := sum(number for _, number in counter.get_counts()):
        raise PluginError(f"Not published: {counted(count, 'warning')} above.")
    keep_domain(site.root, folder, config.remote_name, config.remote_branch)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: object) -> LiveReloadServer:
    """See changes to templates too: people who edit them use the same command."""
    server.watch(str(_site(config).root / "overrides"))
    return server


def _site(config: MkDocsConfig) -> Site:
    site: Site = config.extra[_KEY]
    return site


def _say(report: Report, *, strict: bool, command: str) -> None:
    """Stop for a report, unless a preview is running: that shows it and waits for the mending."""
    if report.fails(strict=strict) and command != "serve":
        end = f"Not published: {report.count()}" if command == PUBLISH else "Nothing was built."
        raise PluginError(f"\n\n{report.text()}\n{end}")
    if report.problems:
        level = logging.WARNING if report.fails(strict=True) else logging.INFO
        log.log(level, "\n\n%s", report.text())


def _count_warnings(config: MkDocsConfig) -> None:
    """Count warnings as `--strict` does, which `gh-deploy` always is.

    `--quiet` would hide them from the count, so it hides them no more.
    """
    logger = logging.getLogger("mkdocs")
    logger.setLevel(min(logger.level, logging.WARNING))
    if _process["command"] == PUBLISH:
        config.extra[_WARNINGS] = CountHandler(level=logging.WARNING)
        logger.addHandler(config.extra[_WARNINGS])


def _is_unwanted(file: File, config: MkDocsConfig) -> bool:
    is_theirs = file.src_dir is not None and Path(file.src_dir) != Path(config.docs_dir)
    return is_theirs or file.src_uri.startswith(("assets/stylesheets/", "assets/scripts/"))


def _added(files: Files, config: MkDocsConfig, uri: str, source: Path) -> File:
    file = File.generated(config, uri, abs_src_path=str(source))
    files.append(file)
    return file


def _only_the_report(files: Files, config: MkDocsConfig) -> Files:
    """A preview of content with problems shows them at every address that may be open."""
    for uri in _site(config).library.addresses():
        if files.get_file_from_path(uri) is None:
            files.append(File.generated(config, uri, content=""))
    # The page for no address links to pages that may not be there.
    config.theme.static_templates.clear()
    return files


def _from_page(files: Files, uri: str, here: str | None, root: str = "") -> str:
    """An address below `docs/` as seen from the page that links to it."""
    if uri.startswith("https:"):
        return uri
    path, mark, anchor = uri.partition("#")
    file = files.src_uris.get(path)
    if file is None:
        raise PluginError(f"A page leads to '{uri}', which does not exist.")
    if here is not None:
        return f"{get_relative_url(file.url, here)}{mark}{anchor}"
    # MkDocs writes the home page's own address as "./".
    return f"{root}/{file.url}".replace("/./", "/") + mark + anchor


def _here(page: Page) -> str:
    """Where a page stands. All pages of a folder but its index stand alike, so links are kept."""
    folder = posixpath.dirname(page.url.rstrip("/"))
    return page.url if page.is_index else f"{folder}/_/".lstrip("/")
