#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every test that docs/threat-model.md names in quotation marks is there under that name.

Usage: check_threat_model.py [ROOT]. Prints one line a fault and ends with 1 when there is any."""
import re
import sys
from pathlib import Path

TEST_CASE = re.compile(r'TEST_CASE\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)', re.DOTALL)
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')
QUOTED = re.compile(r'"([^"]*)"')
# A name is a sentence; a word or two are only quoted.
SHORTEST_NAME = 3


def tests(root):
    """The names of all test cases, also of those whose name is written in several pieces."""
    for file in sorted((root / "tests").rglob("*_test.cpp")):
        for pieces in TEST_CASE.findall(file.read_text(encoding="utf-8")):
            yield "".join(LITERAL.findall(pieces))


def faults(root):
    known = set(tests(root))
    text = (root / "docs" / "threat-model.md").read_text(encoding="utf-8")
    quoted = [" ".join(words.split()) for words in QUOTED.findall(text)]
    named = [words for words in quoted if len(words.split()) >= SHORTEST_NAME]
    if not named:
        yield "docs/threat-model.md names no test"
    for name in named:
        if name not in known:
            yield f'docs/threat-model.md: there is no test "{name}"'


if __name__ == "__main__":
    where = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    found = list(faults(where))
    print("\n".join(found) or "Every test that the threat model names is there.")
    sys.exit(1 if found else 0)
