"""Documents to bytes: one module or folder a format, named as the format's file suffix.

A format is added by adding a module with ``write(document, stem) -> Written``; nothing is
registered anywhere else. One that not every machine can write has a ``ready()`` besides, which
raises ObstacleError where this one cannot.
"""
