"""A review, a forecast or a backtest as one HTML file that needs nothing else."""

from trimtab.present.page.ahead import as_backtest_page, as_forecast_page
from trimtab.present.page.document import as_page

__all__ = ["as_backtest_page", "as_forecast_page", "as_page"]
