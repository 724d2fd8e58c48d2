"""Where a text is and where a clause happens: scenes, sites, and what "the city" means."""
