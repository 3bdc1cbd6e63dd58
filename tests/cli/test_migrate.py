from tests.cli.conftest import SAMPLE


def test_a_plan_of_now_has_nothing_to_be_upgraded(plangen, workspace):
    file = workspace / "plans" / "mine.yaml"
    file.write_bytes(SAMPLE.read_bytes())
    outcome = plangen("migrate")
    assert outcome.code == 0
    assert outcome.err == "plans: 1, upgraded: 0, left as they are for their errors: 0\n"
    assert file.read_bytes() == SAMPLE.read_bytes()
    assert plangen("migrate", "--check").code == 0


def test_a_newer_plan_is_refused_and_left_alone(plangen, workspace):
    file = workspace / "plans" / "mine.yaml"
    newer = SAMPLE.read_text(encoding="utf-8").replace("plangen: 1\n", "plangen: 2\n")
    file.write_text(newer, encoding="utf-8")
    outcome = plangen("migrate")
    assert outcome.code == 1
    assert "P012" in outcome.err
    assert "this plan is in format 2, this program reads up to 1; upgrade plangen" in outcome.err
    assert file.read_text(encoding="utf-8") == newer
