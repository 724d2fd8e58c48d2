"""Told as fact, negated, meant, foretold or undone."""
