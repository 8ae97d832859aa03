"""What is known about the machine, and where it keeps compiled programs."""

from __future__ import annotations

from pathlib import Path

import jax
import pytest

from trimtab.cycle.environment import describe_environment, make_cache


def test_the_versions_that_may_move_a_number_are_named() -> None:
    environment = describe_environment()
    assert environment["jax"] == jax.__version__
    assert environment["processor"]
    assert all(isinstance(value, str) for value in environment.values())


def test_compiled_programs_go_where_the_user_keeps_caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    folder = make_cache()
    assert folder is not None
    assert folder.is_dir()
    assert tmp_path in folder.parents


def test_a_user_without_a_place_to_write_does_without_a_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert make_cache() is None
