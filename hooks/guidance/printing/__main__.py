"""`make pdf`: builds the site, and makes the PDF of each guide in the folder `pdf`.

    python -m guidance.printing [--root FOLDER]

Exit status: 0 when every PDF was made and is as it must be, 1 when one is not.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from guidance.pdfs import FOLDER
from guidance.printing.checking import faults_of
from guidance.printing.libraries import weasyprint
from guidance.printing.making import make_pdf, pages_of


def main(arguments: list[str] | None = None) -> int:
    """Make the PDFs of a project, say what was made, and return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m guidance.printing", description=__doc__)
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="the project's folder")
    root = parser.parse_args(arguments).root.resolve()
    # Before the build, so that what is missing is said at once.
    weasyprint()
    with TemporaryDirectory() as site, TemporaryDirectory() as made:
        _build(root, Path(site))
        said = list(_make(Path(site), Path(made)))
        sys.stdout.write("".join(f"{line}\n" for line in said))
        if any("refused" in line for line in said):
            return 1
        _keep(Path(made), root / FOLDER)
    return 0


def _build(root: Path, site: Path) -> None:
    build = ("mkdocs", "build", "--strict", "--quiet", "--site-dir", str(site))
    command = [sys.executable, "-m", *build]
    if subprocess.run(command, cwd=root, check=False).returncode:  # noqa: S603 - its own arguments
        raise SystemExit("No PDF was made: the site could not be built.")


def _make(site: Path, folder: Path) -> Iterator[str]:
    """Make each PDF and say how large it is, or why it is refused."""
    today = datetime.now(tz=UTC).date()
    for page in pages_of(site):
        path = make_pdf(site, page, folder, today)
        yield f"{FOLDER}/{path.name}: {-(-path.stat().st_size // 1_000):,} kB"
        yield from (f"{FOLDER}/{path.name} is refused: {fault}" for fault in faults_of(path))


def _keep(made: Path, folder: Path) -> None:
    """Put the PDFs where the next build finds them, in the place of all older ones."""
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.pdf"):
        old.unlink()
    for new in made.glob("*.pdf"):
        (folder / new.name).write_bytes(new.read_bytes())


if __name__ == "__main__":
    sys.exit(main())
