"""What one channel can be given, and what it would bring, as a piecewise linear curve."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from trimtab.quantities import Array


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Menu:
    """What one channel can be given."""

    money: Array
    """[point], ascending."""
    gain: Array
    """[point], expected gain at that money, linear in between."""
    hours: float = 0.0
    """Person-hours per unit of money."""

    def at(self, money: float) -> float:
        """Gain at any money within the menu."""
        return float(np.interp(money, self.money, self.gain))

    def halves(self, money: float) -> tuple[Menu, Menu]:
        """Return the menu up to `money` and the menu from there on."""
        here, apart = self.at(money), 1e-9 * (self.money[-1] - self.money[0])
        left, right = self.money < money - apart, self.money > money + apart
        return (
            replace(self, money=np.append(self.money[left], money), gain=np.append(self.gain[left], here)),
            replace(self, money=np.insert(self.money[right], 0, money), gain=np.insert(self.gain[right], 0, here)),
        )

    def envelope(self) -> Menu:
        """Return the smallest concave menu above this one."""
        if len(self.money) < 3:
            return self
        slope = np.diff(self.gain) / np.diff(self.money)
        if np.all(np.diff(slope) <= 1e-9 * np.abs(slope).max()):
            return self
        keep: list[int] = []
        for i in range(len(self.money)):
            while len(keep) > 1 and self._below(keep[-2], keep[-1], i):
                keep.pop()
            keep.append(i)
        return replace(self, money=self.money[keep], gain=self.gain[keep])

    def _below(self, a: int, b: int, c: int) -> bool:
        """Whether point b lies on or below the chord from a to c."""
        rise, run = self.gain[c] - self.gain[a], self.money[c] - self.money[a]
        return bool((self.gain[b] - self.gain[a]) * run <= rise * (self.money[b] - self.money[a]))
