"""Quality and speed of the product itself, on data that anyone may bring. Not shipped."""
