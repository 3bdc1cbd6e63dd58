from plangen.writers.docx.revisions.alignment import align


def likeness(old: str, new: str) -> float:
    if old == new:
        return 1.0
    return 0.5 if old[0] == new[0] else 0.0


def test_like_goes_with_like():
    assert list(align("A B C".split(), "A C".split(), likeness)) == [
        ("A", "A"), ("B", None), ("C", "C")
    ]


def test_what_is_most_alike_is_paired():
    assert list(align(["A1", "A2"], ["A2", "A3"], likeness)) == [
        ("A1", None), ("A2", "A2"), (None, "A3")
    ]


def test_what_went_comes_before_what_came():
    assert list(align(["华东"], ["西南"], likeness)) == [("华东", None), (None, "西南")]


def test_nothing_and_something():
    assert list(align([], ["华东"], likeness)) == [(None, "华东")]
    assert list(align(["华东"], [], likeness)) == [("华东", None)]
    assert list(align([], [], likeness)) == []
