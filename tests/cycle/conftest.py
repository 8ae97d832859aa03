"""What the cycle's tests share with the ledger's: the same tests run on a file and on a server."""

from tests.ledger.conftest import url

__all__ = ["url"]
