"""Bytes to reports: files, pages and tables; cleaning; embedded posts; the day of each report.

read_paths(paths)    every report below some paths, and what could not be read
read_text(text)      one text to its report and the posts in it
settle_dates(set)    a day of publication for reports that state none, inferred
"""

from synoptic.read.dating import settle_dates
from synoptic.read.files import ReadResult, read_paths, read_text

__all__ = ["ReadResult", "read_paths", "read_text", "settle_dates"]
