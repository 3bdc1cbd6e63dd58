"""Options of the test run."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let people accept what documents look like now."""
    parser.addoption(
        "--accept", action="store_true", help="write tests/golden anew; look at the diff"
    )
    parser.addoption(
        "--kills", type=int, default=20, help="how often tests/batch kills a build; 20 if not given"
    )
