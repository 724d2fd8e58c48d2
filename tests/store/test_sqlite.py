"""What only a store in a file can get wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from synoptic.errors import StoreError
from synoptic.store import open_store


def test_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "war.db"
    path.write_text("These are minutes of a meeting, not a database.\n" * 40)
    with pytest.raises(StoreError, match="something else"):
        open_store(str(path), create=True)


def test_a_folder_that_does_not_exist_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="folder must exist"):
        open_store(str(tmp_path / "nowhere" / "war.db"), create=True)
