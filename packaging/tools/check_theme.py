#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Colours and sizes come from qml/theme, by role; every palette there fills every role.

Usage: check_theme.py [ROOT]. Prints one line a fault and ends with 1 when there is any."""
import re
import sys
from pathlib import Path

LITERALS = [
    (r'"#(?:[0-9A-Fa-f]{3,4}){1,2}"', "a colour by number"),
    (r'\bcolor\s*:\s*"(?!transparent")\w+"', "a colour by name"),
    (r"\bQt\.(?:rgba|hsla|hsva)\s*\(\s*[\d.]", "a colour by number"),
    (r"\bQColor\s*[({]\s*(?:\d|0x|\"|QStringLiteral)", "a colour by number"),
    (r"\bQt::(?:dark)?(?:red|green|blue|yellow|cyan|magenta|gray)\b", "a colour by name"),
    (r"\bfont\.(?:pixelSize|pointSize)\s*:\s*[\d.]+", "a font size by number"),
    (r"\bset(?:Pixel|Point)SizeF?\s*\(\s*[\d.]", "a font size by number"),
]
ROLE = re.compile(r"^\s*required\s+property\s+color\s+(\w+)", re.M)
FILLED = re.compile(r"^\s*(?:readonly property color )?(\w+)\s*:", re.M)


def literal_faults(root):
    for folder in ("qml", "app"):
        for path in sorted((root / folder).rglob("*")):
            name = path.relative_to(root).as_posix()
            if name.startswith("qml/theme/") or path.suffix not in (".qml", ".cpp", ".h"):
                continue
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                code = line.split("//")[0]
                for pattern, what in LITERALS:
                    if re.search(pattern, code):
                        yield f"{name}:{number}: {what}; take it from Theme by its role"


def palette_faults(root):
    theme = root / "qml" / "theme"
    contract = theme / "ThemeColors.qml"
    if not contract.exists():
        return
    roles = ROLE.findall(contract.read_text(encoding="utf-8"))
    if not roles:
        yield "qml/theme/ThemeColors.qml: names no role (required property color ...)"
    for palette in sorted(set(theme.glob("*Colors.qml")) - {contract}):
        filled = FILLED.findall(palette.read_text(encoding="utf-8"))
        for role in roles:
            if role not in filled:
                yield f"qml/theme/{palette.name}: does not fill the role {role}"


if __name__ == "__main__":
    where = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    found = list(literal_faults(where)) + list(palette_faults(where))
    print("\n".join(found) or "Every colour and size comes from the theme.")
    sys.exit(1 if found else 0)
