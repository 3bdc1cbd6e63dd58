"""One module for each step between two versions of the plan format: ``from_1.py`` leads to 2.

Its function ``edits(source)`` returns what changes in a plan. There is one version so far.
"""
