"""A review as one HTML file that needs nothing else."""

from trimtab.present.page.document import as_page

__all__ = ["as_page"]
