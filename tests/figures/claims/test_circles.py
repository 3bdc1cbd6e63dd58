"""What waits for itself."""

import pytest

from plangen.figures.claims.circles import circles


@pytest.mark.parametrize(
    ("needs", "found"),
    [
        ({"a": "b", "b": "c"}, []),
        ({"a": "bc", "b": "d", "c": "d"}, []),
        ({"a": "a"}, ["a"]),
        ({"a": "b", "b": "a"}, ["ab"]),
        ({"a": "b", "b": "c", "c": "b"}, ["bc"]),
        ({"a": "c", "b": "a", "c": "b"}, ["acb"]),
        ({"a": "b", "b": "ac", "c": "d", "d": "c"}, ["ab", "cd"]),
    ],
    ids=str,
)
def test_circles(needs: dict[str, str], found: list[str]):
    graph = {(name,): [(other,) for other in others] for name, others in needs.items()}
    assert ["".join(str(path[0]) for path in circle) for circle in circles(graph)] == found


def test_a_long_chain_is_no_deep_recursion():
    graph = {(n,): [(n + 1,)] for n in range(50_000)}
    assert list(circles(graph)) == []
    assert [len(circle) for circle in circles({**graph, (50_000,): [(0,)]})] == [50_001]
