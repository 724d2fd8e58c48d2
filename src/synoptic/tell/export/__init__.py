"""The picture in forms that other programs read. One file a format."""
