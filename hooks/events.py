"""The only file that knows MkDocs: one short function an event, each hands on to the core.

Nothing is kept in this module between builds, since `mkdocs serve` builds again and again
in one process: what a build needs sits on `config.extra`.
"""

from __future__ import annotations

import logging
import subprocess
import sys
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler, get_relative_url

from guidance.asides import ChapterExtension
from guidance.coverage import coverage_of
from guidance.library import Library
from guidance.pages import PageSpec, describe_pages
from guidance.problems import Report, counted
from guidance.reading import read_project
from guidance.repository import has_uncommitted_changes, hosted_at, published_file
from guidance.sanitising import sanitised
from guidance.views.fixed import FOOTER, MENU, NOT_FOUND
from guidance.views.parts import Shelf

log = logging.getLogger("mkdocs.hooks.guidance")

# What a page may load: the site's own host alone. The search page adds its WebAssembly.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'"
)
STYLESHEET = "assets/site.css"
ICON = "assets/icon.svg"
REPORT = "report.html"
_KEY = "guidance"
# The one thing kept here: MkDocs tells it once a process, before there is a configuration.
_process = {"command": "build"}


class Site:
    """What one build knows: the library, its pages by address, and what publishing needs."""

    def __init__(self, library: Library, report: Report, command: str) -> None:
        """Describe every page of a library that was read."""
        self.report = report
        self.command = command
        self.shelf = Shelf(library)
        self.pages: dict[str, PageSpec] = {}
        self.chapters = ChapterExtension(self.shelf)
        self.warnings = CountHandler(level=logging.WARNING)
        self.files: Files | None = None
        if not report.fails(strict=False):
            self.pages = {spec.uri: spec for spec in describe_pages(self.shelf)}


def on_startup(command: str, **_: object) -> None:
    """Keep which command runs: it is the same for every build of this process."""
    _process["command"] = command


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the content: nothing is built from content with problems."""
    command = _process["command"]
    if command == "gh-deploy":
        _refuse_to_publish(config)
    library, report = read_project(_root(config), datetime.now(tz=UTC).date())
    site = Site(library, report, command)
    config.extra[_KEY] = site
    is_strict = config.strict or command == "gh-deploy"
    _say(report, stops=report.fails(strict=is_strict), command=command)
    if is_strict:
        _count_warnings(site)
    # A fork of the project, or its clone at another host, gets edit links of its own.
    config.repo_url = config.repo_url or hosted_at(_root(config), config.remote_name)
    # Without an address MkDocs would warn of every page's edit link.
    config.edit_uri = config.edit_uri if config.repo_url else None
    config.markdown_extensions.append(site.chapters)  # type: ignore[arg-type]
    config.watch.append(str(_root(config) / "case_studies"))
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Publish our pages and nothing of the theme: its scripts and styles reach no reader."""
    site = _site(config)
    for file in [file for file in files if _is_unwanted(file, config)]:
        files.remove(file)
    files.append(File.generated(config, STYLESHEET, content=_stylesheet(config)))
    site.files = files
    if not site.pages:
        return _only_the_report(files, config)
    for spec in site.pages.values():
        file = files.get_file_from_path(spec.uri) or _added(files, spec, config)
        file.edit_uri = spec.source_path
        if file.src_dir is None:
            file.inclusion = InclusionLevel.NOT_IN_NAV
    for picture in (_root(config) / "case_studies" / "images").glob("*"):
        uri = f"case-studies/images/{picture.name}"
        files.append(File.generated(config, uri, abs_src_path=str(picture)))
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
    env.autoescape = True
    env.filters["from_page"] = partial(_from_page, files)
    env.globals |= {"policy": _policy(config), "stylesheet": STYLESHEET, "icon": ICON}
    env.globals |= {"menu": MENU, "footer": FOOTER, "report": _site(config).report.text()}
    return env


def on_page_context(context: Any, page: Page, config: MkDocsConfig, **_: object) -> Any:
    """Hand the template its page, ready to print."""
    site = _site(config)
    if spec := site.pages.get(page.file.src_uri):
        context["view"] = spec.view()
        if spec.template == "coverage.html":
            context["coverage"] = coverage_of(site.shelf.library, site.shelf.links)
    return context | {"here": page.url}


def on_template_context(context: Any, **_: object) -> Any:
    """The page for an address that does not exist stands at any depth: its links are absolute."""
    return context | {"view": NOT_FOUND, "here": None, "root": context["base_url"].rstrip("/")}


def on_post_build(config: MkDocsConfig) -> None:
    """Make the search index; before publishing, see that nothing was warned of."""
    site = _site(config)
    if site.pages:
        _index(config)
    logging.getLogger("mkdocs").removeHandler(site.warnings)
    if site.command != "gh-deploy":
        return
    if count := sum(number for _, number in site.warnings.get_counts()):
        raise PluginError(f"Not published: {counted(count, 'warning')} above.")
    _keep_domain(config)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: object) -> LiveReloadServer:
    """See changes to templates too: people who edit them use the same command."""
    server.watch(str(_root(config) / "overrides"))
    return server


def _site(config: MkDocsConfig) -> Site:
    site: Site = config.extra[_KEY]
    return site


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent


def _refuse_to_publish(config: MkDocsConfig) -> None:
    """Publish only what is committed, under an address that is known."""
    if has_uncommitted_changes(_root(config)):
        raise PluginError("Not published: there are uncommitted changes. Commit them first.")
    if not config.site_url:
        raise PluginError("Not published: set 'site_url' in mkdocs.yml to the site's address.")


def _say(report: Report, *, stops: bool, command: str) -> None:
    """Stop for a report, unless a preview is running: that shows it and waits for the mending."""
    if stops and command != "serve":
        end = f"Not published: {report.count()}" if command == "gh-deploy" else "Nothing was built."
        raise PluginError(f"\n\n{report.text()}\n{end}")
    if report.problems:
        level = logging.WARNING if report.fails(strict=True) else logging.INFO
        log.log(level, "\n\n%s", report.text())


def _count_warnings(site: Site) -> None:
    """Count warnings as `--strict` does; `--quiet` would otherwise hide them from the count."""
    logger = logging.getLogger("mkdocs")
    logger.setLevel(min(logger.level, logging.WARNING))
    if site.command == "gh-deploy":
        logger.addHandler(site.warnings)


def _is_unwanted(file: File, config: MkDocsConfig) -> bool:
    is_theirs = file.src_dir is not None and Path(file.src_dir) != Path(config.docs_dir)
    return is_theirs or file.src_uri.startswith("assets/stylesheets/")


def _added(files: Files, spec: PageSpec, config: MkDocsConfig) -> File:
    source = str(_root(config) / spec.source_path)
    file = File.generated(config, spec.uri, abs_src_path=source)
    files.append(file)
    return file


def _only_the_report(files: Files, config: MkDocsConfig) -> Files:
    """A preview of content with problems shows them at every address that may be open."""
    site = _site(config)
    for uri in site.shelf.library.addresses():
        if files.get_file_from_path(uri) is None:
            files.append(File.generated(config, uri, content=""))
    # The page for no address links to pages that may not be there.
    config.theme.static_templates.clear()
    return files


def _stylesheet(config: MkDocsConfig) -> str:
    """The site's one stylesheet, from one file a block: a reader makes one request for it."""
    folder = Path(config.docs_dir) / "assets" / "stylesheets"
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.css")))


def _policy(config: MkDocsConfig) -> str:
    """The content security policy; a preview also runs MkDocs' own script for live reload."""
    if _site(config).command == "serve":
        return POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
    return POLICY


def _from_page(files: Files, uri: str, here: str | None, root: str = "") -> str:
    """An address below `docs/` as seen from the page that links to it."""
    if uri.startswith("https:"):
        return uri
    path, mark, anchor = uri.partition("#")
    file = files.get_file_from_path(path)
    if file is None:
        raise PluginError(f"A page leads to '{uri}', which does not exist.")
    address = f"{root}/{file.url}" if here is None else get_relative_url(file.url, here)
    return f"{address}{mark}{anchor}"


def _index(config: MkDocsConfig) -> None:
    """Write the search index beside the pages: a reader fetches the parts that a query needs."""
    command = [sys.executable, "-m", "pagefind", "--site", config.site_dir, "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise PluginError(f"The search index could not be made.\n{done.stdout}{done.stderr}")
    for unused in Path(config.site_dir, "pagefind").glob("*ui*"):
        unused.unlink()


def _keep_domain(config: MkDocsConfig) -> None:
    """Keep a custom domain that was set on the published branch, where `docs/` has none."""
    domain = Path(config.site_dir, "CNAME")
    if not domain.exists():
        text = published_file(_root(config), config.remote_name, config.remote_branch, domain.name)
        if text:
            domain.write_text(text, encoding="utf-8")
