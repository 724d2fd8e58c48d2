"""What the claims of one report say together: one incident, one day, one place, one enemy."""
