"""Laws of grouping by average linkage and of the coverage of one text by another."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from trimtab.quantities import Array
from trimtab.radar import Ruling
from trimtab.radar.grouping import group_by_average
from trimtab.radar.likeness import ACROSS, cover_sentences

sizes = st.integers(min_value=1, max_value=7)
seeds = st.integers(min_value=0, max_value=2**31 - 1)


def draw_likeness(size: int, seed: int) -> Array:
    upper = np.triu(np.random.default_rng(seed).random((size, size)), 1)
    return upper + upper.T + np.eye(size)


def draw_texts(seed: int, *lengths: int) -> list[Array]:
    rng = np.random.default_rng(seed)
    return [v / np.linalg.norm(v, axis=1, keepdims=True) for v in (rng.normal(size=(n, 6)) for n in lengths)]


@given(size=sizes, seed=seeds, cut=st.floats(0.05, 0.95))
def test_every_thing_is_in_one_group_and_one_only(size: int, seed: int, cut: float) -> None:
    groups = group_by_average(draw_likeness(size, seed), cut, [str(i) for i in range(size)])
    assert sorted(i for group in groups for i in group) == list(range(size))


@given(size=sizes, seed=seeds, cut=st.floats(0.05, 0.95))
def test_the_order_in_which_things_come_changes_no_group(size: int, seed: int, cut: float) -> None:
    likeness, names = draw_likeness(size, seed), [str(i) for i in range(size)]
    turned = np.random.default_rng(seed).permutation(size)
    there = group_by_average(likeness[np.ix_(turned, turned)], cut, [names[i] for i in turned])
    here = group_by_average(likeness, cut, names)
    assert {frozenset(g) for g in here} == {frozenset(int(turned[i]) for i in g) for g in there}


@given(size=st.integers(2, 7), seed=seeds, cut=st.floats(0.05, 0.95), is_same=st.booleans())
def test_a_ruling_wins_whatever_things_look_like(size: int, seed: int, cut: float, is_same: bool) -> None:
    names = [str(i) for i in range(size)]
    ruling = Ruling(one="0", other=names[-1], is_same=is_same)
    groups = group_by_average(draw_likeness(size, seed), cut, names, [ruling])
    assert any({0, size - 1} <= set(group) for group in groups) is is_same


@given(size=sizes, seed=seeds)
def test_a_higher_cut_never_makes_fewer_groups(size: int, seed: int) -> None:
    likeness, names = draw_likeness(size, seed), [str(i) for i in range(size)]
    counts = [len(group_by_average(likeness, cut, names)) for cut in (0.2, 0.5, 0.8)]
    assert counts == sorted(counts)


@given(seed=seeds, ours=st.integers(1, 6), theirs=st.integers(1, 6))
def test_coverage_is_symmetric_within_bounds_and_whole_for_a_text_itself(seed: int, ours: int, theirs: int) -> None:
    one, other = draw_texts(seed, ours, theirs)
    weights, others = np.arange(1.0, ours + 1), np.arange(1.0, theirs + 1)
    there = cover_sentences(one, other, weights, others, ACROSS)
    assert 0.0 <= there <= 1.0
    assert np.isclose(there, cover_sentences(other, one, others, weights, ACROSS))
    assert np.isclose(cover_sentences(one, one, weights, weights, ACROSS), 1.0)


@given(seed=seeds, ours=st.integers(1, 6), more=st.integers(1, 6))
def test_sentences_nobody_shares_lower_the_coverage(seed: int, ours: int, more: int) -> None:
    (one,) = draw_texts(seed, ours)
    wide = np.hstack([one, np.zeros((ours, more))])
    added = np.vstack([wide, np.hstack([np.zeros((more, 6)), np.eye(more)])])
    whole = cover_sentences(wide, wide, np.ones(ours), np.ones(ours), ACROSS)
    assert cover_sentences(wide, added, np.ones(ours), np.ones(ours + more), ACROSS) < whole
