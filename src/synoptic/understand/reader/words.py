"""Words as the reader was taught them: Universal Dependencies' cut of English, with offsets.

Clitics, punctuation and hyphens stand alone ("government-held" is three words), but for prefixes
that are no words ("pro-government"); abbreviations keep their full stop. A country's name that
lost its apostrophe is two words as well ("Chads army").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from synoptic.understand.grammar.genitives import owner_end

ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof gen lt col maj capt cpt cmdr adm sgt brig rev hon gov sen rep st ft mt no
    nos vs jr sr inc corp co ltd dept est approx etc al jan feb mar apr jun jul aug sept sep oct
    nov dec mon tue tues wed thu thur thurs fri sat sun
    fig vol pp art sec messrs mme mlle""".split()
)
PREFIXES = (
    "anti|ante|co|counter|cross|de|e|ex|extra|inter|intra|macro|mega|micro|mid|mini|multi|neo|non|"
    "over|pan|para|post|pre|pro|pseudo|quasi|re|semi|sub|super|trans|ultra|un|under|vice"
)
_WORD = re.compile(
    rf"""
    https?://\S+?(?=[.,;:!?)\]"'”’]*(?:\s|$)) | www\.\S+?(?=[.,;:!?)\]"'”’]*(?:\s|$))
  | pic\.twitter\.com/\w+
  | [\w.+-]+@[\w-]+\.[\w.]+\w
  | [@\#]\w+
  | (?:[A-Za-z]\.){{2,}}
  | (?:[apAP]\.m\.)
  | \d+(?:[.,:]\d+)*(?:[A-Za-z]+)?
  | (?:(?i:{PREFIXES})-)[^\W\d_]+
  | [^\W\d_]+(?=n['’]t\b) | n['’]t\b | \b[Cc]an(?=not\b)
  | ['’](?i:s|re|ve|ll|d|m)\b
  | [^\W\d_]['’](?!(?:ve|ll|re)\b)[^\W\d_]{{2,}}
  | [^\W_]+
  | \.\.+ | --+
  | \S
    """,
    re.VERBOSE,
)


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Offsets [start, end) of each word of `text[start:end]`."""
    stop = len(text) if end is None else end
    matches = [m.span() for m in _WORD.finditer(text, start, stop)]
    k = 0
    while k < len(matches):
        a, b = matches[k]
        if text[a] == "#" and b > a + 1:  # "#Goma is next" reads as a sentence without its mark
            a += 1
        following = matches[k + 1] if k + 1 < len(matches) else None
        if following and _keeps_stop(text, (a, b), following, stop):
            b, k = following[1], k + 1
        cut = owner_end(text, a, b)
        yield from [(a, b)] if cut is None else [(a, cut), (cut, b)]
        k += 1


def _keeps_stop(text: str, word: tuple[int, int], stop: tuple[int, int], end: int) -> bool:
    """True where the full stop after a word belongs to it: an abbreviation or an initial."""
    a, b = word
    if stop[0] != b or text[b : stop[1]] != ".":
        return False
    if text[a:b].lower() in ABBREVIATIONS and text[a].isupper():
        return True
    return b - a == 1 and text[a].isupper() and text[a].isalpha() and stop[1] < end


def case_of(word: str) -> int:
    """Case class of a word: 0 lower or none, 1 Title, 2 CAPITALS, 3 mixed, 4 with a digit.

    The encoder's word pieces are lower-cased; this gives the capitals back.
    """
    if any(c.isdigit() for c in word):
        return 4
    if word.islower() or not any(c.isupper() for c in word):
        return 0
    if word.isupper() and len(word) > 1:
        return 2
    return 1 if word[0].isupper() and not any(c.isupper() for c in word[1:]) else 3
