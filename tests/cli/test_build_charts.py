from zipfile import ZipFile


def test_charts_are_words_own_unless_pictures_are_asked_for(plangen, sample, workspace):
    file = workspace / "output" / "2026-team-plan" / "2026-team-plan.docx"
    assert plangen("build", "--to", "docx").code == 0
    own = ZipFile(file).namelist()
    assert plangen("build", "--to", "docx", "--charts", "image").code == 0
    pictures = ZipFile(file).namelist()
    assert len([name for name in own if name.startswith("word/embeddings/")]) == 8
    assert not [name for name in own if name.startswith("word/media/")]
    assert not [name for name in pictures if name.startswith("word/charts/")]
    assert [name for name in pictures if name.startswith("word/media/")]


def test_another_kind_of_charts_is_wrong_usage(plangen, sample):
    assert plangen("build", "--charts", "ascii").code == 2
