"""Reads a page the way a browser does, as far as the tests need it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

VOID = {"meta", "link", "br", "input", "hr", "img"}


@dataclass
class Element:
    tag: str
    attrs: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(c if isinstance(c, str) else c.text for c in self.children)

    @property
    def classes(self) -> set[str]:
        return set(self.attrs.get("class", "").split())

    def all(self, tag: str = "", **attrs: str) -> list[Element]:
        """Descendants of a tag whose attributes have these values (`cls` for a class)."""
        found = []
        for child in self.children:
            if isinstance(child, Element):
                if child._fits(tag, attrs):
                    found.append(child)
                found += child.all(tag, **attrs)
        return found

    def one(self, tag: str = "", **attrs: str) -> Element:
        found = self.all(tag, **attrs)
        assert found, f"no <{tag}> with {attrs}"
        return found[0]

    def _fits(self, tag: str, attrs: dict[str, str]) -> bool:
        wanted = dict(attrs)
        cls = wanted.pop("cls", None)
        return (
            (not tag or self.tag == tag)
            and (cls is None or cls in self.classes)
            and all(self.attrs.get(k.replace("_", "-")) == v for k, v in wanted.items())
        )


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {k: v or "" for k, v in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Element(tag, {k: v or "" for k, v in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parse(html: str) -> Element:
    """The page as a tree; fails where elements do not nest."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == [reader.root], f"left open: {[e.tag for e in reader.open[1:]]}"
    return reader.root


def data(root: Element) -> dict[str, Any]:
    """What the page carries for its script."""
    loaded: dict[str, Any] = json.loads(root.one("script", id="data").text)
    return loaded


def slot(root: Element, name: str) -> Element:
    return root.one(data_slot=name)
