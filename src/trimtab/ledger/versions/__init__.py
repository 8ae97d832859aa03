"""The steps, oldest first; a released step is never edited."""
