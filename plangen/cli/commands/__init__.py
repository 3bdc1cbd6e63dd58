"""One module a command, named as the command.

A command has ``HELP`` (a `Message`), ``add_arguments(parser)`` and ``run(arguments) -> exit code``;
`plangen.cli.main` finds it by its name, and imports no other.
"""
