"""What is said where a build cannot take place on a cluster."""

import pytest

from plangen.batch.cluster import connection


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["s3://company/plans"], "s3://company/plans is a URL, which needs --cluster"),
        (["--out", "s3://company/out"], "s3://company/out is a URL, which needs --cluster"),
        (["--cluster", "tcp://calc:8786", "--jobs", "4"], "--jobs is about this machine"),
        (["--cluster", "tcp://calc:8786", "--compare", "HEAD"], "--compare works on one machine"),
    ],
)
def test_what_does_not_go_together(plangen, sample, arguments, said):
    outcome = plangen("build", *arguments)
    assert outcome.code == 2
    assert said in outcome.err


def test_plans_here_and_elsewhere_at_once(plangen, sample):
    pytest.importorskip("fsspec")
    outcome = plangen("build", "plans", "memory://plans", "--cluster", "tcp://calc:8786")
    assert outcome.code == 2
    assert "either all on this machine or all at URLs" in outcome.err


def test_without_the_libraries(plangen, sample, monkeypatch):
    monkeypatch.setattr(connection, "_LIBRARIES", ("no_such_library",))
    outcome = plangen("build", "--cluster", "tcp://calc:8786")
    assert outcome.code == 2
    assert "pip install 'plangen[cluster]'" in outcome.err


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "calc", "nonsense://calc:1"])
def test_where_no_scheduler_is(plangen, sample, workspace, address, monkeypatch):
    pytest.importorskip("distributed")
    monkeypatch.setattr(connection, "_SECONDS", 1)
    outcome = plangen("build", "--cluster", address)
    assert outcome.code == 2
    assert outcome.err.startswith(f"plangen: the cluster at {address} cannot be reached")
    assert not (workspace / "output").exists()


def test_a_dry_run_needs_no_cluster(plangen, sample):
    pytest.importorskip("fsspec")
    pytest.importorskip("distributed")
    outcome = plangen("build", "--dry-run", "--cluster", "tcp://calc:8786")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == f"plans/{sample.name}: it was not built before\n"
