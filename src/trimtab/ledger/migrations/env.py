"""Run by Alembic: applies the steps on the connection `open_ledger` hands over, inside its transaction."""

from alembic import context

from trimtab.ledger.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
)
context.run_migrations()
