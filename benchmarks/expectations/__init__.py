"""Scoring a picture against what a careful reader of its reports wrote down beforehand.

The expectations and their format: `tests/data/expected/README.md`. One file a kind of thing looked
for; each gives a `Check` for every single thing expected.
"""
