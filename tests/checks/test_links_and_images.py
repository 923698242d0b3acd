from __future__ import annotations

from pathlib import Path

import pytest

from content import BASE, PNG, Changes, report_of, study

NAME_IT = "    Use the name of the page it leads to.\n"
SCHEMES = "    Link to an https:// address, a mailto: address or a page of this site.\n"


def report_with(tmp_path: Path, body: str) -> str:
    return report_of(tmp_path, study(f"{body}\n"))


@pytest.mark.parametrize(
    "body",
    [
        "[Leading](../guides/example/leading.md)",
        "[Silos](../guides/example/leading.md#bridging-silos)",
        "[Bolton](bolton.md) and [trust](../trusts/bolton.md), [theme](../themes/governance.md)",
        "[A question as it is printed](../guides/example/lessons.md#papers)",
        "[A site](https://example.org/a_(b)?c=d 'its title')",
        "[A site](<https://example.org/a>)",
        "[Write](mailto:a.b)",
        "[Below](#more)\n\n## More",
        "[A [nested] pair](bolton.md)",
        "A [site][1].\n\n[1]: https://example.org",
        "<https://example.org>",
        "`[x](javascript:alert(1))` and \\[x](nowhere.md)",
        "[x] and (y), [1], a note[^1].\n\n[^1]: The note.",
        "```\n[x](javascript:alert(1))\n```",
    ],
)
def test_a_link_that_leads_somewhere_is_accepted(body: str, tmp_path: Path) -> None:
    assert report_with(tmp_path, body) == "No problems."


@pytest.mark.parametrize(
    ("body", "scheme"),
    [
        ("[x](javascript:alert(1))", "javascript"),
        ("[x]( JavaScript:alert(1))", "javascript"),
        ("[x](JaVa&#09;script:alert(1))", "javascript"),
        ("[x](&#x6A;avascript:alert(1))", "javascript"),
        ("[x](javascript&colon;alert(1))", "javascript"),
        ("[x](<javascript:alert(1)>)", "javascript"),
        ("[x](data:text/html,y)", "data"),
        ("[x](vbscript:y)", "vbscript"),
        ("[x](file:///etc/passwd)", "file"),
        ("[x](ftp://example.org/y)", "ftp"),
        ("[a [b [c [d]]]](javascript:alert(1))", "javascript"),
        ("[x][y]\n\n[y]: javascript:alert(1)", "javascript"),
        ("- [x][y]\n\n    [y]: javascript:alert(1)", "javascript"),
        ("\\`[x](javascript:alert(1))\\`", "javascript"),
        ("`a\nb` [x](javascript:alert(1)) `c`", "javascript"),
    ],
)
def test_a_link_that_could_run_is_refused(body: str, scheme: str, tmp_path: Path) -> None:
    said = f": a link that starts with '{scheme}:' is not allowed.\n{SCHEMES}"
    assert said in report_with(tmp_path, body)


@pytest.mark.parametrize(
    ("address", "how"),
    [
        ("../guides/example/leeding.md", "Did you mean '../guides/example/leading.md'?"),
        ("../guides/example/leading", "Did you mean '../guides/example/leading.md'?"),
        ("guides/example/leading.md", "Did you mean '../guides/example/leading.md'?"),
        ("boltn.md", "Did you mean 'bolton.md'?"),
        (
            "zzz",
            "Link to the page's file from this one, such as ../guides/digital-teams/leading.md.",
        ),
    ],
)
def test_a_link_to_no_page_is_given_the_nearest(address: str, how: str, tmp_path: Path) -> None:
    assert report_with(tmp_path, f"Text.\n\n[A page]({address})") == (
        f"case_studies/leeds.md:15: the link '{address}' leads to no page.\n"
        f"    {how}\n\n1 problem in 1 file."
    )


def test_a_link_to_no_anchor_is_given_the_nearest(tmp_path: Path) -> None:
    body = "[A](../guides/example/leading.md#sharing)\n\n[B](#here)"
    assert report_with(tmp_path, body) == (
        "case_studies/leeds.md:13: the link '../guides/example/leading.md#sharing'"
        " names a place that is not on that page.\n"
        "    Did you mean 'sharing-power'?\n"
        "    Choose from: bridging-silos, sharing-power.\n"
        "case_studies/leeds.md:15: the link '#here' names a place that is not on that page.\n"
        "    There are none yet.\n\n2 problems in 1 file."
    )


def test_a_link_that_starts_with_a_slash_is_given_as_one_from_the_page(tmp_path: Path) -> None:
    assert report_with(tmp_path, "[A](/guides/example/leading/)") == (
        "case_studies/leeds.md:13: the link '/guides/example/leading/' starts with a slash.\n"
        "    Did you mean '../guides/example/leading.md'?\n\n1 problem in 1 file."
    )


def test_a_link_without_encryption_is_given_with_it(tmp_path: Path) -> None:
    assert report_with(tmp_path, "[A](http://example.org/a)") == (
        "case_studies/leeds.md:13: the link 'http://example.org/a' is not encrypted.\n"
        "    Write: https://example.org/a (and check that it opens).\n\n1 problem in 1 file."
    )


@pytest.mark.parametrize("address", ["", "#"])
def test_a_link_has_an_address(address: str, tmp_path: Path) -> None:
    assert report_with(tmp_path, f"[A page]({address})") == (
        "case_studies/leeds.md:13: the link 'A page' has no address.\n"
        "    Write it in round brackets after the text.\n\n1 problem in 1 file."
    )


@pytest.mark.parametrize("words", ["click here", "Here", "read more.", "link"])
def test_a_link_says_where_it_goes(words: str, tmp_path: Path) -> None:
    said = words.casefold().rstrip(".")
    assert report_with(tmp_path, f"[{words}](bolton.md)") == (
        f"case_studies/leeds.md:13: warning: the link text '{said}'"
        " does not say where the link goes.\n"
        f"{NAME_IT}\n1 warning in 1 file."
    )


IMAGE = {"case_studies/images/ward.png": PNG}


def test_an_image_with_words_and_a_file_is_accepted(tmp_path: Path) -> None:
    assert report_of(tmp_path, {**study("![A ward](images/ward.png)\n"), **IMAGE}) == "No problems."


@pytest.mark.parametrize(
    ("body", "what", "how"),
    [
        (
            "![](images/ward.png)",
            "the image has no text that describes it.",
            "Describe it between the square brackets: ![Staff round a screen](images/…).",
        ),
        (
            "![A ward](images/wards.png)",
            "the image 'images/wards.png' does not exist.",
            (
                "Put it in case_studies/images and write: images/wards.png\n"
                "    Did you mean 'images/ward.png'?"
            ),
        ),
        (
            "![A ward](https://example.org/ward.png)",
            "the image 'https://example.org/ward.png' comes from another site.",
            "Save it in the folder 'images' and name it from there.",
        ),
        (
            "![A ward](//example.org/ward.png)",
            "the image '//example.org/ward.png' comes from another site.",
            "Save it in the folder 'images' and name it from there.",
        ),
        (
            "![A ward](data:image/png;base64,xx)",
            "the image 'data:image/png;base64,xx' comes from another site.",
            "Save it in the folder 'images' and name it from there.",
        ),
        (
            "![A ward](images/ward.svg)",
            "the image 'images/ward.svg' is of a kind that is not allowed.",
            "Save it as one of: .png, .jpg, .jpeg, .webp.",
        ),
        (
            "![A ward][ward]\n\n[ward]: https://example.org/ward.png",
            "the image has no address.",
            "Write it in round brackets after the text: ![Staff round a screen](images/…).",
        ),
        (
            "![A ward]()",
            "the image has no address.",
            "Write it in round brackets after the text: ![Staff round a screen](images/…).",
        ),
    ],
)
def test_a_poor_image_is_refused(body: str, what: str, how: str, tmp_path: Path) -> None:
    assert report_of(tmp_path, {**study(f"{body}\n"), **IMAGE}) == (
        f"case_studies/leeds.md:13: {what}\n    {how}\n\n1 problem in 1 file."
    )


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("ward.jpg", "images/ward.jpg"),
        ("images/Staff_Room.JPG", "images/staff-room.jpg"),
        ("images\\scan.png", "images/scan.png"),
    ],
)
def test_a_picture_that_is_not_there_is_told_where_it_belongs(
    address: str, written: str, tmp_path: Path
) -> None:
    said = f"\n    Put it in case_studies/images and write: {written}\n"
    assert said in report_with(tmp_path, f"![Staff]({address})")


def test_a_picture_of_another_page_belongs_in_a_folder_of_its_own(tmp_path: Path) -> None:
    page = "docs/guides/example/leading.md"
    changes: Changes = {page: BASE[page] + "\n![A map](map.png)\n", **IMAGE}
    assert report_of(tmp_path, changes) == (
        f"{page}:15: the image 'map.png' does not exist.\n"
        "    Put it in docs/images and write: ../../images/map.png\n\n1 problem in 1 file."
    )


def test_a_picture_may_weigh_300_kilobytes(tmp_path: Path) -> None:
    changes = study("![A ward](images/ward.png)\n")
    assert report_of(tmp_path, {**changes, "case_studies/images/ward.png": PNG.ljust(300_000)}) == (
        "No problems."
    )


def test_a_page_with_a_thousand_faults_lists_twenty_of_a_kind(tmp_path: Path) -> None:
    body = "".join(f"[Page {n}](http://example.org/{n})\n" for n in range(100))
    assert report_with(tmp_path, body).endswith("\n\n20 problems in 1 file.")
