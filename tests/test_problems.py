from __future__ import annotations

from guidance.problems import Place, Problem, Report, Severity, choose_from, counted, did_you_mean

PLACE = Place("case_studies/leeds.md", 4)
ERROR = Problem(PLACE, "theme 'governence' does not exist.", "Did you mean 'governance'?")
WARNING = Problem(PLACE, "the link is vague.", "Name it.\nSay it.", Severity.WARNING)
REMINDER = Problem(Place("docs/index.md", 2), "the page is old.", "", Severity.REMINDER)


def test_a_report_without_problems_says_so_in_one_line() -> None:
    assert Report.of([]).text() == "No problems."


def test_a_report_gives_each_problem_its_place_and_remedy_and_ends_with_a_count() -> None:
    assert Report.of([ERROR]).text() == (
        "case_studies/leeds.md:4: theme 'governence' does not exist.\n"
        "    Did you mean 'governance'?\n"
        "\n"
        "1 problem in 1 file."
    )


def test_each_line_of_a_remedy_is_indented_and_warnings_say_what_they_are() -> None:
    assert Report.of([WARNING, REMINDER]).text() == (
        "case_studies/leeds.md:4: warning: the link is vague.\n"
        "    Name it.\n"
        "    Say it.\n"
        "docs/index.md:2: reminder: the page is old.\n"
        "\n"
        "1 warning and 1 reminder in 2 files."
    )


def test_problems_are_sorted_by_file_and_line() -> None:
    places = [Place("b.md", 1), Place("a.md", 10), Place("a.md", 9)]
    report = Report.of(Problem(place, "wrong.") for place in places)
    assert [problem.place for problem in report.problems] == sorted(places)


def test_a_problem_said_twice_is_counted_once() -> None:
    assert Report.of([ERROR, ERROR]).count() == "1 problem in 1 file."


def test_a_count_is_in_the_plural_for_more_than_one() -> None:
    problems = [Problem(Place("a.md", line), "wrong.") for line in range(1_000)]
    assert Report.of(problems).count() == "1,000 problems in 1 file."
    assert counted(0, "file") == "0 files"
    assert counted(1, "file") == "1 file"


def test_errors_stop_every_build_and_warnings_a_strict_one() -> None:
    found = [(Report.of([each]).fails(strict=False), Report.of([each]).fails(strict=True))
             for each in (ERROR, WARNING, REMINDER)]  # fmt: skip
    assert found == [(True, True), (False, True), (False, False)]


def test_annotations_for_github_are_escaped() -> None:
    problem = Problem(Place("docs/a,b:c%.md", 3), "100% wrong.", "Do this:\nthen that.")
    assert Report.of([problem]).annotations() == (
        "::error file=docs/a%2Cb%3Ac%25.md,line=3::100%25 wrong.%0ADo this:%0Athen that.\n"
        "1 problem in 1 file."
    )


def test_annotations_have_the_level_of_the_problem() -> None:
    assert Report.of([WARNING, REMINDER]).annotations() == (
        "::warning file=case_studies/leeds.md,line=4::the link is vague.%0AName it.%0ASay it.\n"
        "::notice file=docs/index.md,line=2::the page is old.\n"
        "1 warning and 1 reminder in 2 files."
    )


def test_a_character_that_acts_on_a_terminal_is_shown_as_its_number() -> None:
    problem = Problem(Place("a\x1b[2Jb.md", 1), "it says 'a\u202eb'.")
    assert Report.of([problem]).text().splitlines()[0] == "a\\u001b[2Jb.md:1: it says 'a\\u202eb'."


def test_a_line_without_end_is_cut() -> None:
    first = Report.of([Problem(PLACE, "a" * 10_000)]).text().splitlines()[0]
    assert len(first) == 501
    assert first.endswith("…")


def test_the_nearest_choice_is_named() -> None:
    assert did_you_mean("governence", ["governance"]) == "Did you mean 'governance'?"


def test_a_word_in_capitals_is_near_to_the_choice_in_small_letters_and_back() -> None:
    assert did_you_mean("GOVERNANCE", ["governance"]) == "Did you mean 'governance'?"
    assert did_you_mean("north west", ["North West"]) == "Did you mean 'North West'?"


def test_eight_choices_are_listed_and_nine_are_not() -> None:
    letters = list("abcdefghi")
    assert did_you_mean("zebra", letters[:8]) == "Choose from: a, b, c, d, e, f, g, h."
    assert did_you_mean("zebra", letters) == ""


def test_the_nearest_of_a_few_choices_is_named_before_them() -> None:
    assert did_you_mean("teem", ["team", "leadership"]) == (
        "Did you mean 'team'?\nChoose from: leadership, team."
    )


def test_no_choices_are_said_to_be_none() -> None:
    assert did_you_mean("x", []) == "There are none yet."
    assert choose_from([]) == "There are none yet."
