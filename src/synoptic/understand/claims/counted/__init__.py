"""Figures: how many, where and since when."""
