"""Who does it and to whom, where the words of the clause say less than the report."""
