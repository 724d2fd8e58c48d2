"""The grammar of time: rules over classes of words, as data.

A pattern is a regular expression in which upper-case names are classes of words (words.yaml and
words.SHAPES) or sets of them, {BRACED} names are the pieces below, and `name=PIECE` keeps the
words found there under that name. Every rule names the function that says what time it is.
Blanks only part the names.
"""

from __future__ import annotations

from synoptic.understand.times.found import Rule

SETS = {
    "UNIT": "HOUR DAY WEEK WEEKEND CALMONTH QUARTER CALYEAR DECADEUNIT CENTURY",
    "DATEUNIT": "DAY WEEK CALMONTH QUARTER CALYEAR DECADEUNIT CENTURY",
    "ANYUNIT": "UNIT UNITS",
    "MONTHNAME": "MONTH MONTHABBR",
    "DAYNAME": "WEEKDAY WEEKDAYABBR",
    "DAYOFMONTH": "DAYNUMBER ORDINALNUMBER",
    "LINK": "HYPHEN DASH TO AND",
    "BCAD": "BC AD",
}
"""Names for one of several classes."""

PIECES = {
    # about, more than, at least, up to, close to, only about
    "ABOUT": "(?:ABOUT|MORE THAN|AT LEAST|UP TO)*",
    # two, 25, twenty-five, two hundred and ten
    "NUM": "(?:(?:{WORDS}|A)? HUNDRED(?: AND? {WORDS})?|{WORDS}|DAYNUMBER|NUMBER|YEAR)",
    "WORDS": "(?:NUMBERWORD(?:HYPHEN? NUMBERWORD)*)",
    # and a half, and-a-half
    "ANDAHALF": "(?:AND HYPHEN? A? HYPHEN? HALF)",
    # a few, several, the many, a couple of, a dozen
    "SOME": "(?:A? FEW(?: OF)?|SEVERAL)",
    # this, that same, the next, last
    "WHICH": "(?:THIS (?:NEXT|LAST)?|THAT SAME?|THE? SAME|THE? VERY? (?:NEXT|LAST))",
    # early, late, mid-, the end of, early in, later in, the early part of, the early days of
    "EDGE": "(?:THE? VERY? (?:EDGE|MID) OF|THE? (?:EARLY|LATE|MID) PART OF|(?:EARLY|LATE) (?:IN|ON)"
    "|THE? VERY? (?:EARLY|LATE)|THE? MID (?:HYPHEN|DASH)?)",
    # of 1941, 1941, of that year, of the same year, next year, of last year
    "OFYEAR": "(?:(?:COMMA|OF)? (?:YEAR(?! HYPHEN ANYUNIT) BCAD?|NUMBER BC)"
    "|OF? (?:{WHICH}|THE) FISCAL? CALYEAR)",
    "TIMEZONE": "(?:OPEN ZONE {OFFSET}? CLOSE|ZONE {OFFSET}?)",
    "OFFSET": "(?:(?:PLUS|HYPHEN) DAYNUMBER)",
}
"""Patterns used in many rules."""


RULES = (
    # ---- calendar dates
    Rule("iso", "iso=ISO", "iso"),
    Rule("numeric date", "numeric=NUMDATE", "numeric"),
    Rule("day and month", "(?:DAYNAME COMMA?)? edge={EDGE}? THE? d=(?:DAYOFMONTH|ORDINAL)"
         " OF? m=MONTHNAME ofyear={OFYEAR}?", "calendar_day"),
    Rule("month and day", "(?:DAYNAME COMMA?)? edge={EDGE}? m=MONTHNAME THE?"
         " d=DAYOFMONTH(?! HYPHEN? ANYUNIT)(?! MONTHNAME) ofyear={OFYEAR}?", "calendar_day"),
    Rule("first day of a range", "THE? d=DAYOFMONTH"
         " (?=(?:(?:LINK|COMMA|SLASH) AND? THE? DAYOFMONTH)+ OF? MONTHNAME)",
         "day_of_next_month"),
    Rule("last day of a range", "(?<=MONTHNAME DAYNUMBER LINK) d=DAYOFMONTH"
         "(?! (?:MONTHNAME|ANYUNIT|HYPHEN)) ofyear={OFYEAR}?", "day_of_last_month"),
    Rule("month", "edge={EDGE}? m=MONTHNAME ofyear={OFYEAR}?", "month"),
    Rule("which month", "edge={EDGE}? which={WHICH} m=MONTH", "which_month"),
    Rule("day of the month", "THE d=ORDINALNUMBER (?! (?:OF|DATEUNIT|UNITS|HYPHEN|OTHER))",
         "day_of_last_month"),
    Rule("hour of a stamp", "(?<=YEAR AT) clock=(?:YEAR|NUMBER)", "clock"),
    Rule("year", "edge={EDGE}? (?:THE (?:CALYEAR|UNITS))? ofyear=(?:YEAR BCAD?|AD (?:YEAR|NUMBER)"
         "|(?:NUMBER|DAYNUMBER) (?:BC|AD))", "year"),
    Rule("year before Christ in a range", "edge={EDGE}? y=NUMBER (?=LINK (?:NUMBER|DAYNUMBER) BC)",
         "year_bc"),
    Rule("short year", "y=SHORTYEAR", "short_year"),
    Rule("end of a range of years", "(?<=YEAR (?:HYPHEN|DASH|SLASH)) y=(?:DAYNUMBER|NUMBER)"
         "(?! HYPHEN)", "year_tail"),
    Rule("decade", "edge={EDGE}? THE? EDGE? dec=DECADE bc=BC?", "decade"),
    Rule("decade in words", "edge={EDGE}? THE? EDGE? century=(?:NUMBERWORD HYPHEN?)?"
         " dec=DECADEWORD", "decade_word"),
    Rule("decade before Christ", "edge={EDGE}? THE? dec=MEASURE bc=BC", "decade"),
    Rule("century", "edge={EDGE}? THE? edge2=(?:(?:EARLY|LATE|MID) HYPHEN?)? n=(?:ORDINAL|"
         "ORDINALNUMBER|NUMBERWORD HYPHEN ORDINAL) HYPHEN? CENTURY bc=BCAD?", "century"),
    Rule("fiscal year", "edge={EDGE}? FISCAL CALYEAR? ofyear=YEAR", "fiscal"),
    Rule("named fiscal year", "y=FISCALYEAR", "fiscal"),
    Rule("which fiscal year", "edge={EDGE}? which=(?:{WHICH}|THE) CURRENT? FISCAL unit=CALYEAR",
         "which_fiscal"),
    Rule("quarter", "edge={EDGE}? THE? n=(?:ORDINAL|ORDINALNUMBER|FINAL) HYPHEN?"
         " FISCAL? HYPHEN? QUARTER(?: OF? FISCAL CALYEAR? fy=YEAR| ofyear={OFYEAR})?", "quarter"),
    Rule("quarter by name", "n=QUARTERNAME ofyear={OFYEAR}?", "quarter"),
    Rule("half of a year", "THE? n=(?:ORDINAL|LATE|EARLY) HYPHEN? HALF ofyear={OFYEAR}", "half"),
    Rule("half of a month", "edge=(?:THE? (?:ORDINAL|LATE) HALF OF) m=MONTH ofyear={OFYEAR}?",
         "month"),
    Rule("week of a month", "THE n=(?:ORDINAL|LAST|FINAL) WEEK (?:OF|IN) m=MONTH"
         " ofyear={OFYEAR}?", "week_of_month"),
    Rule("season", "edge={EDGE}? which=(?:{WHICH}|THE)? s=(?:SEASON|FALL) ofyear={OFYEAR}?"
         " (?:(?<=YEAR)(?:HYPHEN|DASH|SLASH) (?:DAYNUMBER|NUMBER)(?! HYPHEN))?", "season"),
    Rule("season of a year", "THE? ofyear=YEAR s=SEASON", "season"),
    Rule("rains", "(?:{WHICH}|THE)? RAINS SEASONWORD", "untold"),
    Rule("festival", "edge={EDGE}? which=(?:THIS|LAST|NEXT)? f=FESTIVAL pod=PARTOFDAY?"
         " ofyear={OFYEAR}?", "festival"),
    # ---- days, weeks, years seen from the report or from the story
    Rule("today", "edge=(?:EARLY|LATE)? word=(?:YESTERDAY|TONIGHT) pod=PARTOFDAY?", "deictic"),
    Rule("day before yesterday", "THE DAY side=(?:BEFORE|AFTER) word=YESTERDAY", "beside_deictic"),
    Rule("weekday", "edge=(?:{EDGE}|(?:EARLY|LATE) ON?)? which={WHICH}? wd=DAYNAME"
         " (?:edge2=(?:EARLY|LATE)? pod=PARTOFDAY)? (?:OF? week={WHICH} WEEK)?", "weekday"),
    Rule("weekdays", "EVERY? wd=WEEKDAYS", "weekdays"),
    Rule("every weekday", "EVERY wd=WEEKDAY", "weekdays"),
    Rule("the past year", "THE which=(?:LAST|NEXT)"
         " unit=(?:WEEK|CALMONTH|CALYEAR|DECADEUNIT|CENTURY)", "past_unit"),
    Rule("which week", "edge={EDGE}? which=(?:{WHICH}|THE? CURRENT) unit=DATEUNIT", "which_unit"),
    Rule("edge of the week", "edge={EDGE} THE unit=DATEUNIT", "which_unit"),
    Rule("later in the week", "edge=(?:EARLY|LATE) (?:IN THE|which=(?:{WHICH})) unit=DATEUNIT",
         "which_unit"),
    Rule("the week's end", "unit=DATEUNIT (?:POSSESSIVE|HYPHEN) edge=EDGE", "which_unit"),
    Rule("the day", "THE unit=(?:DAY|CALYEAR|CALMONTH|QUARTER|WEEK)"
         "(?! (?:BEFORE|AFTER|THAT|OF|HYPHEN|QUOTE))", "the_unit"),
    Rule("the day before", "THE unit=DATEUNIT side=(?:BEFORE|AFTER|LAST|NEXT|EARLIERWORD)",
         "unit_beside"),
    Rule("week after next", "THE unit=DATEUNIT (?:BEFORE|AFTER) which=(?:LAST|NEXT)",
         "week_but_one"),
    Rule("weekend", "edge={EDGE}? which=(?:{WHICH}|THE CURRENT?)? WEEKEND", "weekend"),
    Rule("same period", "THE SAME (?:TIMEWORD|PERIOD|DATEUNIT|MONTH) (?:OF|IN)?"
         " (?:THE? LAST CALYEAR|A CALYEAR (?:AGO|EARLY|EARLIERWORD|BEFORE)"
         "|THE CALYEAR (?:LAST|BEFORE|EARLIERWORD))",
         "same_period"),
    Rule("year-earlier", "THE? CALYEAR HYPHEN (?:EARLY|AGO) (?:QUARTER|PERIOD|CALMONTH)?",
         "same_period"),
    Rule("part of a day", "edge=(?:EARLY|LATE)? which={WHICH} edge2=(?:(?:EARLY|LATE|MID) HYPHEN?)?"
         " pod=PARTOFDAY", "part_of_day"),
    Rule("some part of a day", "(?:THE|A|NUMBERWORD)? edge=(?:(?:EARLY|LATE|MID)"
         " (?:HYPHEN|IN THE)?)? pod=PARTOFDAY (?:UNITS(?= OF)|HYPHEN TIMEWORD)?", "bare_part"),
    Rule("the early hours", "THE? EARLY unit=UNITS (?=OF)", "early_hours"),
    # ---- at some distance
    Rule("two days ago", "{ABOUT} n=(?:{NUM}|A) HYPHEN? half={ANDAHALF}? HYPHEN? STRAIGHT? ABOUT?"
         " unit=ANYUNIT side=(?:AGO|EARLY|LATE|BEFORE|AFTER|EARLIERWORD|LATERWORD)",
         "distance"),
    Rule("a year and a half ago", "{ABOUT} n=(?:A|NUMBERWORD) unit=UNIT half={ANDAHALF}"
         " side=(?:AGO|EARLY|LATE|BEFORE|AFTER)", "distance"),
    Rule("two days from now", "{ABOUT} n=(?:{NUM}|A) unit=ANYUNIT side=(?:FROM NOW)", "distance"),
    Rule("half a century ago", "{ABOUT} half=HALF n=A unit=UNIT side=(?:AGO|EARLY|LATE)",
         "distance"),
    Rule("years ago", "{ABOUT} {SOME}? unit=UNITS side=(?:AGO|EARLY|LATE|BEFORE)",
         "vague_distance"),
    # ---- stretches
    Rule("the past two weeks", "which=(?:{WHICH}|THE (?:ORDINAL|FINAL)|THE LAST) {ABOUT}"
         " n={NUM} half={ANDAHALF}? STRAIGHT? STRAIGHT? unit=UNITS", "stretch"),
    Rule("the four previous weeks", "THE {ABOUT} n={NUM} which=(?:LAST|NEXT) STRAIGHT? unit=UNITS",
         "stretch"),
    Rule("the past few weeks", "which=(?:{WHICH}|THE (?:ORDINAL|FINAL|STRAIGHT)|THESE|THE)"
         " {SOME}? STRAIGHT? unit=UNITS", "vague_stretch"),
    Rule("recent weeks", "recent=RECENT unit=UNITS", "recent_units"),
    Rule("the first year", "THE n=(?:ORDINAL|FINAL) unit=UNIT", "nth_unit"),
    Rule("duration", "{ABOUT} n={NUM} HYPHEN? half={ANDAHALF}? HYPHEN? STRAIGHT? HYPHEN?"
         " unit=ANYUNIT HYPHEN? LONG?", "duration"),
    Rule("a year and a half", "{ABOUT} n=(?:A|NUMBERWORD) unit=UNIT HYPHEN? half={ANDAHALF}"
         " HYPHEN? LONG?", "duration"),
    Rule("half a year", "{ABOUT} A? half=HALF HYPHEN? A? HYPHEN? unit=UNIT", "duration"),
    Rule("a year", "{ABOUT} A STRAIGHT? unit=UNIT HYPHEN? LONG?", "a_unit"),
    Rule("year-long", "unit=UNIT HYPHEN LONG", "a_unit"),
    Rule("several years", "{ABOUT} {SOME} STRAIGHT? unit=UNITS HYPHEN? LONG?", "vague_duration"),
    Rule("years", "unit=UNITS HYPHEN? LONG?", "vague_duration"),
    Rule("weeklong", "word=LENGTHWORD", "length_word"),
    # ---- sets
    Rule("every day", "every=EVERY n=(?:{NUM}|ALTERNATE|FEW)? unit=ANYUNIT", "every"),
    Rule("every night", "EVERY pod=(?:PARTOFDAY|SEASON|FALL)", "every_part"),
    Rule("daily", "word=FREQUENCY", "frequency"),
    # ---- hours
    Rule("clock", "clock=(?:CLOCK AM?|HOUR12|MILITARY|DAYNUMBER AM|(?:DAYNUMBER|NUMBERWORD) OCLOCK"
         "|HOURNAME) zone={TIMEZONE}?", "clock"),
)  # fmt: skip
"""Longer matches win; among equals the earlier rule."""
