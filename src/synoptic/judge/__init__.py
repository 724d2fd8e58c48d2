"""What the fused claims are worth: witnesses, grades, disputes, outcomes. No claim is changed."""

from synoptic.judge.judging import judge

__all__ = ["judge"]
