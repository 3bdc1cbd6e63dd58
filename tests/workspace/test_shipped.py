from plangen.workspace.shipped import shipped_templates


def test_the_looks_of_word_documents_are_among_the_shipped_templates():
    assert (shipped_templates() / "word" / "modern" / "word" / "styles.xml").is_file()
