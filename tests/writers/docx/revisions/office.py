"""Tracked changes settled by LibreOffice, which runs a macro of ours on a profile of its own."""

from pathlib import Path

from tests.tools import run_tool

ACCEPT, REJECT = ".uno:AcceptAllTrackedChanges", ".uno:RejectAllTrackedChanges"

_SCRIPT = "http://openoffice.org/2000/script"
_LIBRARY = "http://openoffice.org/2000/library"
_MACRO = """\
Sub Settle(source As String, target As String, command As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim format(0) As New com.sun.star.beans.PropertyValue
  format(0).Name = "FilterName"
  format(0).Value = "MS Word 2007 XML"
  Dim none()
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, none())
  document.storeToURL(target, format())
  document.close(True)
End Sub
"""


def settle(document: Path, command: str, target: Path) -> Path:
    """Accept or reject all changes of a Word file, and save what is left as another."""
    profile = target.parent / "profile"
    where = f"-env:UserInstallation={profile.as_uri()}"
    if not profile.exists():
        run_tool("soffice", where, "--headless", "--terminate_after_init")
        _teach(profile / "user" / "basic" / "Standard")
    call = f'"{document.as_uri()}","{target.as_uri()}","{command}"'
    run_tool("soffice", where, "--headless", f"macro:///Standard.Ours.Settle({call})")
    return target


def _teach(library: Path) -> None:
    """Put the macro into a library, which a profile has once it was used."""
    module = f'<script:module xmlns:script="{_SCRIPT}" script:name="Ours"'
    content = f'{module} script:language="StarBasic">{_MACRO}</script:module>'
    (library / "Ours.xba").write_text(content, encoding="utf-8")
    listed = f'<library:library xmlns:library="{_LIBRARY}" library:name="Standard"'
    content = f'{listed}><library:element library:name="Ours"/></library:library>'
    (library / "script.xlb").write_text(content, encoding="utf-8")
