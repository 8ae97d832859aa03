"""The same data through us and through others' models, each in an environment of its own, timed from outside."""
