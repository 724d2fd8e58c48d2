"""What is said to come."""
