"""Other people's tools: a posterior for ArviZ."""

from trimtab.bridge.inference import as_inference_data

__all__ = ["as_inference_data"]
