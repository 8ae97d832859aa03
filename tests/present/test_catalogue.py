"""Every code the rooms use has its sentence, no sentence is dead, and no sentence asks for what its statement lacks."""

import ast
import re
import string
from collections.abc import Iterator
from enum import Enum, EnumType
from pathlib import Path

import pytest

from trimtab.present import english
from trimtab.present.sentence import FIGURES
from trimtab.team.kind import KINDS
from trimtab.team.shape import shapes_of

SOURCE = Path(english.__file__).parents[2]
CATALOGUE = Path(english.__file__).parent
TONGUES = {CATALOGUE.parent / name for name in ("english", "french", "dutch")}
CODE = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+")
PART = r"[a-z0-9_]+"
MANNERS = {*FIGURES, "clause", "money", "estimate", "label", "Label", "date"}
PLACE = {"file", "row", "column"}


def read_sources() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(SOURCE.rglob("*.py")):
        if not TONGUES.intersection(path.parents):
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def list_rooms() -> set[str]:
    return {code.partition(".")[0] for code in english.SENTENCES}


def find_written_codes() -> set[str]:
    """Every string of the rooms that reads like a code of the catalogue, or is passed as one."""
    rooms, found = list_rooms(), set()
    for _, tree in read_sources():
        passed = {id(take_code(call)) for call in find_calls(tree)}
        composed = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value)):
                continue
            if id(node) in composed:
                continue
            if node.value.partition(".")[0] in rooms or id(node) in passed:
                found.add(node.value)
    return found | find_codes_of_templates()


def find_codes_of_templates() -> set[str]:
    """Every code a template of the team's pages has said."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(SOURCE.rglob("web/template/*.html")))
    return {code for text in texts for code in re.findall(r'word\("([a-z0-9_.]+)"', text)}


def find_composed_codes() -> set[str]:
    """Every f-string of the rooms that composes a code, as a pattern."""
    rooms, found = list_rooms(), set()
    for _, tree in read_sources():
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr):
                parts = [part.value if isinstance(part, ast.Constant) else None for part in node.values]
                room, dot, _ = str(parts[0]).partition(".")
                if dot and room in rooms:
                    found.add("".join(PART if part is None else re.escape(str(part)) for part in parts))
    return found


def find_calls(tree: ast.Module) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"Statement", "Problem"}:
            yield node


def take_code(call: ast.Call) -> ast.expr | None:
    return next((keyword.value for keyword in call.keywords if keyword.arg == "code"), None)


def take_params(call: ast.Call) -> set[str] | None:
    """Names of the parameters where they are written out; None where they are put together elsewhere."""
    given = next((keyword.value for keyword in call.keywords if keyword.arg == "params"), None)
    if given is None:
        return set()
    if not isinstance(given, ast.Dict):
        return None
    names = {key.value for key in given.keys if isinstance(key, ast.Constant) and isinstance(key.value, str)}
    return names if len(names) == len(given.keys) else None


def read_fields(template: str) -> Iterator[tuple[str, str]]:
    for _, name, manner, _ in string.Formatter().parse(template):
        if name is not None:
            kind, _, bounds = (manner or "").partition("~")
            yield name, kind
            yield from ((bound, kind) for bound in bounds.split("~") if bound)


def test_every_code_the_rooms_use_has_its_sentence() -> None:
    assert find_written_codes() - set(english.SENTENCES) == set()


def test_every_composed_code_can_be_said() -> None:
    mute = {p for p in find_composed_codes() if not any(re.fullmatch(p, code) for code in english.SENTENCES)}
    assert mute == set()


def test_no_sentence_is_dead() -> None:
    used = find_written_codes()
    composed = [re.compile(pattern) for pattern in find_composed_codes()]
    dead = {c for c in english.SENTENCES if c not in used and not any(p.fullmatch(c) for p in composed)}
    assert dead == set()


def test_no_sentence_asks_for_what_its_statement_lacks() -> None:
    lacking = []
    for path, tree in read_sources():
        for call in find_calls(tree):
            code, params = take_code(call), take_params(call)
            if isinstance(code, ast.Constant) and code.value in english.SENTENCES and params is not None:
                place = PLACE if isinstance(call.func, ast.Name) and call.func.id == "Problem" else set()
                asked = {name for name, _ in read_fields(english.SENTENCES[str(code.value)])}
                if asked - params - place:
                    lacking.append(f"{path.name}:{call.lineno} {code.value} lacks {sorted(asked - params - place)}")
    assert lacking == []


@pytest.mark.parametrize("code", sorted(english.SENTENCES))
def test_a_template_is_written_in_the_manners_the_catalogue_knows(code: str) -> None:
    template = english.SENTENCES[code]
    assert template.strip() == template
    assert template
    for name, manner in read_fields(template):
        assert name.isidentifier()
        assert manner in MANNERS or re.fullmatch(r"[^|]+\|[^|]+", manner)


@pytest.mark.parametrize("code", sorted(code for code in english.SENTENCES if code.startswith("problem.")))
def test_a_problem_says_what_is_wrong_and_what_to_do(code: str) -> None:
    wrong, _, cure = english.SENTENCES[code].partition("\n")
    assert wrong.endswith((".", "!", "?"))
    assert cure.endswith(".")
    assert "\n" not in cure


def test_the_rooms_do_not_define_one_code_twice() -> None:
    seen: dict[str, str] = {}
    for path in sorted(CATALOGUE.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Dict):
                for key in node.keys:
                    if isinstance(key, ast.Constant) and isinstance(key.value, str):
                        assert key.value not in seen, f"{key.value} stands in {seen[key.value]} and in {path.name}"
                        seen[key.value] = path.name


def test_everything_a_record_can_hold_has_a_name_and_its_words() -> None:
    shapes = [shape for kind in KINDS.values() for shape in shapes_of(kind)]
    codes = {f"name.{shape.name}" for shape in shapes}
    for shape in shapes:
        if isinstance(shape.base, EnumType):
            words: list[Enum] = list(shape.base)
            codes |= {f"said.{word.value}" for word in words}
    assert codes - set(english.SENTENCES) == set()
