"""Stances: who is for or against whom."""
