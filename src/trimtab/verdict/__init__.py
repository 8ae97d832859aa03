"""Stop, Start, Continue or Change, from expected loss."""

from trimtab.verdict.agreement import agree
from trimtab.verdict.judgement import judge
from trimtab.verdict.record import Action, Basis, Choice, Direction, Grade, Verdict
from trimtab.verdict.rules import Rules

__all__ = ["Action", "Basis", "Choice", "Direction", "Grade", "Rules", "Verdict", "agree", "judge"]
