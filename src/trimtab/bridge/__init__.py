"""Other people's tools: a posterior for ArviZ, and a posterior of Meridian or PyMC-Marketing as one of ours."""

from trimtab.bridge.adoption import adopt_posterior
from trimtab.bridge.inference import as_inference_data

__all__ = ["adopt_posterior", "as_inference_data"]
