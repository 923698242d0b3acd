from __future__ import annotations

from pathlib import Path

import pytest

from content import PNG, report_of

WARD = "case_studies/images/ward"
JPEG, WEBP = b"\xff\xd8\xff\xe0", b"RIFF\x24\x00\x00\x00WEBPVP8 "


@pytest.mark.parametrize(
    ("suffix", "data"), [(".png", PNG), (".jpg", JPEG), (".jpeg", JPEG), (".webp", WEBP)]
)
def test_a_picture_is_known_by_its_first_bytes(suffix: str, data: bytes, tmp_path: Path) -> None:
    assert report_of(tmp_path, {f"{WARD}{suffix}": data}) == "No problems."


@pytest.mark.parametrize("data", [b"<html>", b"RIFF\x24\x00\x00\x00WAVE", b"\0\0\0 ftypheic"])
def test_a_file_that_is_no_picture_is_refused(data: bytes, tmp_path: Path) -> None:
    assert report_of(tmp_path, {f"{WARD}.png": data}) == (
        f"{WARD}.png:1: the file is not a picture in PNG, JPEG or WebP,"
        " although its name says so.\n"
        "    Open it in a program for pictures and save it as one of:"
        " .png, .jpg, .jpeg, .webp.\n\n1 problem in 1 file."
    )


def test_an_empty_picture_is_refused(tmp_path: Path) -> None:
    assert report_of(tmp_path, {"docs/images/ward.jpg": b""}) == (
        "docs/images/ward.jpg:1: the picture is empty.\n"
        "    Upload it again.\n\n1 problem in 1 file."
    )
