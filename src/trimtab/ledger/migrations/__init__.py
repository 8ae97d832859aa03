"""How a ledger written by an older version becomes today's."""
