"""A language server, spoken to as an editor does: JSON over standard input and output."""

import json
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Any

Message = dict[str, Any]

_CAPABILITIES = {
    "textDocument": {
        "hover": {"contentFormat": ["markdown"]},
        "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
    },
    "workspace": {"configuration": True},
}
_SETTINGS = {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}


class Server:
    """A server that runs. Use it in a ``with`` statement."""

    def __init__(self, command: list[str], root: Path) -> None:
        self._process = subprocess.Popen(
            command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self._asked = 0
        self._diagnostics: dict[str, list[Message]] = {}
        folder = {"uri": root.as_uri(), "name": root.name}
        about = {"processId": None, "rootUri": root.as_uri(), "workspaceFolders": [folder]}
        self.ask("initialize", {**about, "capabilities": _CAPABILITIES})
        self._send({"method": "initialized", "params": {}})

    def __enter__(self) -> "Server":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        self._process.kill()
        self._process.communicate()

    def open(self, file: Path) -> list[Message]:
        """Open a file as an editor does; return what is marked in it."""
        uri, text = file.as_uri(), file.read_text(encoding="utf-8")
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._diagnostics.pop(uri, None)
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        while uri not in self._diagnostics:
            self._answer(self._read())
        return self._diagnostics[uri]

    def ask(self, method: str, params: Message) -> Any:
        """Ask something; return the result."""
        self._asked += 1
        asked = self._asked
        self._send({"id": asked, "method": method, "params": params})
        while True:
            message = self._read()
            if "method" not in message and message.get("id") == asked:
                assert "error" not in message, message
                return message["result"]
            self._answer(message)

    def _answer(self, message: Message) -> None:
        if message.get("method") == "textDocument/publishDiagnostics":
            self._diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        if "method" in message and "id" in message:
            items = message["params"].get("items", ()) if message["params"] else ()
            result = [_SETTINGS if item.get("section") == "yaml" else None for item in items]
            self._send({"id": message["id"], "result": result})

    def _send(self, message: Message) -> None:
        assert self._process.stdin
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._process.stdin.flush()

    def _read(self) -> Message:
        assert self._process.stdout
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the server has ended"
        message: Message = json.loads(self._process.stdout.read(length))
        return message
