"""Values to words, numbers and pictures; pure.

The page lives behind its own door, `trimtab.present.page`, because drawing is slow to start.
"""

from trimtab.present.sentence import say, say_problem

__all__ = ["say", "say_problem"]
