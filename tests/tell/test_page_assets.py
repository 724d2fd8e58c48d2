"""The built assets: up to date with their sources, legible in light and dark."""

from __future__ import annotations

import re
import shutil
import subprocess
from importlib.resources import files
from pathlib import Path

import pytest

from synoptic.tell.page.outlines import polygons_within, world

WEB = Path(__file__).resolve().parents[2] / "web"


def css() -> str:
    return files("synoptic.tell.page").joinpath("assets/page.css").read_text()


def test_assets_are_what_their_sources_build() -> None:
    if not (WEB / "node_modules" / "esbuild").is_dir() or not shutil.which("node"):
        pytest.skip("needs node and the packages of web/ (npm ci)")
    built = subprocess.run(
        ["node", "build.mjs", "--check"], cwd=WEB, capture_output=True, text=True, check=False
    )
    assert built.returncode == 0, built.stderr


def test_outlines_hold_the_world_and_decode_by_frame() -> None:
    assert len(world().countries) > 240
    found = {country.name for country, _, _ in polygons_within((35.5, 34.0, 38.0, 37.0))}
    assert {"Syria", "Turkey", "Lebanon"} <= found
    assert "Brazil" not in found


def test_a_ring_is_closed() -> None:
    for _, rings, _ in polygons_within((35.5, 34.0, 36.0, 35.0)):
        for ring in rings:
            assert ring[0] == pytest.approx(ring[-1])


def _luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    whole = digits if len(digits) == 6 else "".join(c * 2 for c in digits)
    parts = (int(whole[n : n + 2], 16) / 255 for n in (0, 2, 4))
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def _contrast(one: str, two: str) -> float:
    high, low = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_text_stands_out_from_what_it_is_set_on(scheme: int) -> None:
    blocks = [b for b in re.findall(r":root\{([^}]*)\}", css()) if "--mark-on" in b]
    colours = dict(re.findall(r"(--[\w-]+):\s*(#[0-9a-f]{3,6})", blocks[scheme]))
    for ink in ("--ink", "--quiet"):
        for ground in ("--paper", "--land", "--sea"):
            assert _contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)
    for ground in ("--mark", "--mark-on"):
        assert _contrast(colours["--ink"], colours[ground]) >= 4.5, ground


def test_four_sizes_of_type_and_no_more() -> None:
    sizes = set(re.findall(r"font(?:-size)?:\s*([\d.]+px)", css()))
    assert not sizes
    assert {"13px", "15px", "18px", "26px"} == set(
        re.findall(r"--(?:small|base|large|huge):\s*([\d.]+px)", css())
    )
