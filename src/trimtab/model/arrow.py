"""Gaussian algebra on an arrow-shaped precision: one small block per geo and one shared block.

All of it in closed form, derivatives included, so that neither the compiler nor the machine walks through a
differentiated factorisation. Names: M is the precision of the standardised coefficients z given the panel, b the
linear term, so that log p(panel, z) = -1/2 (yy - 2 b'z + z'Mz) + const.
"""

from __future__ import annotations

from typing import NamedTuple

import jax
import jax.numpy as jnp
from jax.scipy.linalg import solve_triangular


class Moments(NamedTuple):
    """Cross products of the columns under the noise's precision; the outcome's residual is the last shared column."""

    own: jax.Array
    """[geo, private, private]."""
    across: jax.Array
    """[geo, private, shared + 1]."""
    common: jax.Array
    """[shared + 1, shared + 1]."""


class Rows(NamedTuple):
    """Extra linear knowledge R z = target, with covariance."""

    private: jax.Array
    """[row, geo, private]."""
    shared: jax.Array
    """[row, shared]."""
    target: jax.Array
    """[row]."""
    covariance: jax.Array
    """[row, row]."""


class Solver(NamedTuple):
    """The inverse of M by its parts."""

    private: jax.Array
    """[geo, private, private], inverse of each geo's own block."""
    gain: jax.Array
    """[geo, private, shared], that inverse times the cross block."""
    shared: jax.Array
    """[shared, shared], inverse of the Schur complement."""
    log_determinant: jax.Array
    """Of M."""


class Solved(NamedTuple):
    """Panel and rows taken together."""

    solver: Solver
    private_mean: jax.Array
    """[geo, private], mean of z given the panel alone."""
    shared_mean: jax.Array
    private_reach: jax.Array
    """[row, geo, private], M^-1 R'."""
    shared_reach: jax.Array
    """[row, shared]."""
    precision: jax.Array
    """[row, row], inverse of the rows' predictive covariance C = R M^-1 R' + D."""
    pull: jax.Array
    """[row], C^-1 (target - R mean): how far the rows move z along their reach."""
    density: jax.Array
    """Log density of panel and rows, see `log_marginal`."""


def invert_blocks(blocks: jax.Array) -> tuple[jax.Array, jax.Array]:
    """Inverses `[geo, n, n]` and summed log determinant of symmetric positive definite blocks, by Gauss-Jordan."""
    size = blocks.shape[-1]

    def eliminate(k: jax.Array, state: tuple[jax.Array, jax.Array]) -> tuple[jax.Array, jax.Array]:
        a, log_det = state
        here = jnp.arange(size) == k
        pivot = a[:, k, k, None, None]
        row, column = a[:, k, None, :], a[:, :, k, None]
        a = jnp.where(
            here, jnp.where(here[:, None], 1.0, -column), jnp.where(here[:, None], row, a * pivot - column * row)
        )
        return a / pivot, log_det + jnp.sum(jnp.log(pivot))

    if size == 1:
        return 1.0 / blocks, jnp.sum(jnp.log(blocks))
    inverse, log_det = jax.lax.fori_loop(0, size, eliminate, (blocks, jnp.zeros(())))
    return inverse, log_det


def prepare(moments: Moments) -> Solver:
    """Invert M = I + X'X by its parts."""
    private, log_own = invert_blocks(moments.own + jnp.eye(moments.own.shape[-1]))
    gain = private @ moments.across[..., :-1]
    lower = jnp.linalg.cholesky(_reduce(moments, gain))
    root = solve_triangular(lower, jnp.eye(len(lower)), lower=True)
    return Solver(private, gain, root.T @ root, log_own + 2 * jnp.sum(jnp.log(jnp.diagonal(lower))))


def solve(solver: Solver, private: jax.Array, shared: jax.Array) -> tuple[jax.Array, jax.Array]:
    """M^-1 applied to right-hand sides `[..., geo, private]` and `[..., shared]`."""
    reduced = shared - jnp.einsum("gpq,...gp->...q", solver.gain, private)
    below = reduced @ solver.shared
    return jnp.einsum("gpr,...gr->...gp", solver.private, private) - jnp.einsum(
        "gpq,...q->...gp", solver.gain, below
    ), below


def condition(moments: Moments, rows: Rows) -> Solved:
    """Mean given the panel, and what the rows add to it."""
    solver = prepare(moments)
    own, common = _lay_right_sides(moments, rows)
    private, shared = solve(solver, own, common)
    product = jnp.einsum("jgp,kgp->jk", own, private) + common @ shared.T
    lower = jnp.linalg.cholesky(product[1:, 1:] + rows.covariance)
    root = solve_triangular(lower, jnp.eye(len(lower)), lower=True)
    precision = root.T @ root
    surprise = rows.target - product[1:, 0]
    pull = precision @ surprise
    panel = -0.5 * (moments.common[-1, -1] - product[0, 0] + solver.log_determinant)
    density = panel - 0.5 * surprise @ pull - jnp.sum(jnp.log(jnp.diagonal(lower)))
    return Solved(solver, private[0], shared[0], private[1:], shared[1:], precision, pull, density)


def _lay_right_sides(moments: Moments, rows: Rows) -> tuple[jax.Array, jax.Array]:
    """[b, R'] as `[1 + row, geo, private]` and `[1 + row, shared]`: M^-1 is applied to all of them at once."""
    own = jnp.concatenate([moments.across[None, ..., -1], rows.private])
    return own, jnp.concatenate([moments.common[None, :-1, -1], rows.shared])


@jax.custom_vjp
def log_marginal(moments: Moments, rows: Rows) -> jax.Array:
    """Log density of panel and rows with z integrated out, up to a constant.

    -1/2 (yy - b'M^-1 b + log|M|) + log N(target; R M^-1 b, C).
    Where no derivative is wanted nothing is inverted: with right-hand sides B = [b, R'], all that is needed of M is its
    determinant and B'M^-1 B.
    Laws: test_closed_form_derivative_equals_finite_differences, test_value_alone_equals_value_with_derivative.
    """
    private, log_own = invert_blocks(moments.own + jnp.eye(moments.own.shape[-1]))
    gain = private @ moments.across[..., :-1]
    lower = jnp.linalg.cholesky(_reduce(moments, gain))
    own, common = _lay_right_sides(moments, rows)
    half = solve_triangular(lower, (common - jnp.einsum("gpq,jgp->jq", gain, own)).T, lower=True)
    product = jnp.einsum("jgp,gpr,kgr->jk", own, private, own) + half.T @ half
    log_determinant = log_own + 2 * jnp.sum(jnp.log(jnp.diagonal(lower)))
    panel = -0.5 * (moments.common[-1, -1] - product[0, 0] + log_determinant)
    root = jnp.linalg.cholesky(product[1:, 1:] + rows.covariance)
    surprise = solve_triangular(root, rows.target - product[1:, 0], lower=True)
    return panel - 0.5 * surprise @ surprise - jnp.sum(jnp.log(jnp.diagonal(root)))


def _reduce(moments: Moments, gain: jax.Array) -> jax.Array:
    """Schur complement of the geos' own blocks in M, `[shared, shared]`."""
    cross = moments.across[..., :-1]
    return moments.common[:-1, :-1] - jnp.einsum("gpq,gpr->qr", cross, gain) + jnp.eye(cross.shape[-1])


def _forward(moments: Moments, rows: Rows) -> tuple[jax.Array, Solved]:
    solved = condition(moments, rows)
    return solved.density, solved


def _backward(solved: Solved, weight: jax.Array) -> tuple[Moments, Rows]:
    """Derivatives in closed form.

    With z ~ N(mean, S) given panel and rows: d/dM = -1/2 (S + mean mean'), d/db = mean, d/dyy = -1/2,
    d/dtarget = -pull, d/dD = 1/2 (pull pull' - C^-1), d/dR = pull mean' - C^-1 R M^-1.
    """
    solver = solved.solver
    private = solved.private_mean + jnp.einsum("jgp,j->gp", solved.private_reach, solved.pull)
    shared = solved.shared_mean + solved.pull @ solved.shared_reach
    held_private = jnp.einsum("jk,kgp->jgp", solved.precision, solved.private_reach)
    held_shared = solved.precision @ solved.shared_reach
    spread = solver.gain @ solver.shared
    own = (
        solver.private
        + jnp.einsum("gpq,grq->gpr", spread, solver.gain)
        - jnp.einsum("jgp,jgr->gpr", solved.private_reach, held_private)
        + private[:, :, None] * private[:, None, :]
    )
    across = -spread - jnp.einsum("jgp,jq->gpq", solved.private_reach, held_shared) + private[:, :, None] * shared
    common = solver.shared - solved.shared_reach.T @ held_shared + jnp.outer(shared, shared)
    to_moments = Moments(
        own=-0.5 * weight * own,
        across=weight * jnp.concatenate([-across, private[..., None]], axis=-1),
        common=weight
        * jnp.block([[-0.5 * common, 0.5 * shared[:, None]], [0.5 * shared[None, :], jnp.full((1, 1), -0.5)]]),
    )
    to_rows = Rows(
        private=weight * (solved.pull[:, None, None] * private - held_private),
        shared=weight * (solved.pull[:, None] * shared - held_shared),
        target=-weight * solved.pull,
        covariance=0.5 * weight * (jnp.outer(solved.pull, solved.pull) - solved.precision),
    )
    return to_moments, to_rows


log_marginal.defvjp(_forward, _backward)
