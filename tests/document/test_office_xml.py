"""XML out of files of unknown origin is read with care."""

import pytest

from plangen.document.office_xml import FAULTY, DeclarationError, parsed


def test_sound_xml_is_read():
    assert parsed("<a>年度计划</a>".encode()).text == "年度计划"


def test_declared_entities_are_refused():
    with pytest.raises(DeclarationError):
        parsed(b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><a>&e;</a>')


@pytest.mark.parametrize("data", [b"", b"<a>", b"PK\x03\x04", b"<a>\x00</a>"])
def test_what_is_no_xml_is_faulty(data):
    with pytest.raises(FAULTY):
        parsed(data)
