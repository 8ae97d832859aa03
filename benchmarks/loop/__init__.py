"""The closed loop: simulated markets in which one team reviews, plans and tests again and again, and others do not."""
