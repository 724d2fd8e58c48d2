"""Who takes, holds and loses places."""
