from __future__ import annotations

from pathlib import Path

import pytest

from content import report_of, study

CLOSE = "Put ) after the address."
NUMBER = "[1]: https://…"


def report_with(tmp_path: Path, body: str) -> str:
    return report_of(tmp_path, study(f"Text.\n\n{body}\n"))


@pytest.mark.parametrize(
    ("body", "what", "how"),
    [
        (
            "[x](https://www.nhs.uk/a b)",
            "the link 'https://www.nhs.uk/a b' has a space in its address.",
            "Write: https://www.nhs.uk/a%20b (and check that it opens).",
        ),
        (
            "[x](my story.md)",
            "the link 'my story.md' has a space in its address.",
            "Write: my-story.md",
        ),
        (
            "[sic](as they wrote)",
            "the link 'as they wrote' has a space in its address.",
            "Take it out. If it is no link, put a space before the round bracket.",
        ),
        (
            "![Chart](images/ward Photo.PNG)",
            "the image 'images/ward Photo.PNG' has a space in its address.",
            "Rename the file without spaces, and write: images/ward-photo.png",
        ),
        (
            "[x](https://www.nhs.uk and more",
            "the round bracket after the link 'x' is never closed.",
            CLOSE,
        ),
        (
            "[x](https://www.nhs.uk and (see) more",
            "the round bracket after the link 'x' is never closed.",
            CLOSE,
        ),
        (
            "[x](https://www.nhs.uk\nand) more",
            "the round bracket after the link 'x' is never closed.",
            CLOSE,
        ),
        (
            "[x] (https://www.nhs.uk)",
            "there is a space between '[x]' and its address.",
            "Write: [x](https://www.nhs.uk)",
        ),
        (
            "[x] (bolton.md)",
            "there is a space between '[x]' and its address.",
            "Write: [x](bolton.md)",
        ),
        (
            "[x][1]",
            "'[1]' is named as an address and stands nowhere on this page.",
            f"Write the address itself: [x](https://…)\n    Or add a line: {NUMBER}",
        ),
        ("Note[^9]", "the note '[^9]' stands nowhere on this page.", "Add a line for it: [^9]: …"),
        (
            "[](https://www.nhs.uk)",
            "the link 'https://www.nhs.uk' has no text.",
            "Write between the square brackets where it leads.",
        ),
        (
            "[x](https:/www.nhs.uk)",
            "the link 'https:/www.nhs.uk' is not a whole web address.",
            "Write: https://www.nhs.uk",
        ),
        (
            "[x](https://)",
            "the link 'https://' is not a whole web address.",
            "Write the whole address, from https:// on.",
        ),
        (
            "[x](mailto:)",
            "the link 'mailto:' names nobody.",
            "Write the e-mail address after the colon.",
        ),
        (
            "[x](www.nhs.uk)",
            "the link 'www.nhs.uk' leads to no page.",
            "Write: https://www.nhs.uk",
        ),
        (
            "[x](digital.nhs.uk/a)",
            "the link 'digital.nhs.uk/a' leads to no page.",
            "Write: https://digital.nhs.uk/a",
        ),
    ],
)
def test_a_link_that_is_none_is_told_its_form(
    body: str, what: str, how: str, tmp_path: Path
) -> None:
    assert report_with(tmp_path, body) == (
        f"case_studies/leeds.md:15: {what}\n    {how}\n\n1 problem in 1 file."
    )


@pytest.mark.parametrize(
    "body",
    [
        "[x](https://www.nhs.uk 'its \"own\" title')",
        "[x](https://www.nhs.uk \"its 'own' title\" )",
        "[x]( https://www.nhs.uk:443/a_(b)?c#d )",
        "[`code`](https://www.nhs.uk)",
        "[x] (see below), [x] (2020) and \\[x] (https://www.nhs.uk)",
        "[x][Site] and [site][].\n\n[site]: https://www.nhs.uk",
        "As others say[1][2], [x] [y].",
        "A note[^a].\n\n> A quote[^b]\n\n[^a]: One.\n[^b]: Two.",
        "`[x] (https://a.org)`, `[x][1]` and `[^9]`",
        "[x](mailto:a.b)",
    ],
)
def test_a_link_of_good_form_is_left_alone(body: str, tmp_path: Path) -> None:
    assert report_with(tmp_path, body) == "No problems."
