"""Panel and lifts to a posterior of the response model."""
