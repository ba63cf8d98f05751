#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include whom (CONTRIBUTING.md). Usage: check_layers.py [ROOT]; ends with 1 on a fault."""
import re
import sys
from pathlib import Path

QT = r"Q[A-Z]\w*(/.*)?|Qt\w+/.*"
# The first folder that holds a file rules it: (folder, layers it may use, libraries it may use).
# Of storage, models know the kinds of error and nothing else: app/models/failure words them. Of
# chart they know the definition, which they fill and pages show.
MODELS_MAY_SEE = r"storage/error\.h$|app/chart/(curve_chart|chart_mark)\.h$"
LAYERS = [
    ("core/measure", r"core/", r"boost/|Eigen/|nlohmann/"),
    ("core/interchange", r"core/", r"boost/|Eigen/|nlohmann/"),
    ("core/statistics", r"core/", r"boost/|Eigen/|nlopt\.h"),
    ("core", r"core/", r"boost/|Eigen/"),
    ("storage/sqlite", r"(core|storage)/", r"sodium|sqlcipher/"),
    ("storage", r"(core|storage)/", r"boost/|sodium"),
    ("app/workflow", r"(core|storage|app/workflow)/", r"boost/|zxcvbn|qrencode|unicode/"),
    ("app/models", r"((core|app/workflow|app/models)/|" + MODELS_MAY_SEE + ")",
     QT + r"|sodium"),
    ("app/chart", r"(core|app/chart)/", QT),
    ("app/cli", r"(core/|app/workflow/|app/cli/|storage/(error|core_dumps|keys/secret)\.h)", r"CLI/|boost/|nlohmann/"),
    ("app/desktop", r"(core/|app/(workflow|models|chart|desktop)/|storage/(error|core_dumps|keys/secret)\.h)", QT),
]
# The standard library has no ending; of the system there is what its own functions need.
STANDARD = re.compile(r"([a-z0-9_]+|(fcntl|pwd|termios|unistd)\.h|sys/\w+\.h)$")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
# A list of colours bound to what changes can crash Qt 6.4.
BANNED = re.compile(r"QSql\w+|QtSql|LocalStorage|setContextProperty|qmlRegister\w+|file\s*\(\s*GLOB|property list<color>")
SUFFIXES = (".cpp", ".h", ".qml", ".cmake", ".txt")

def include_faults(path, text):
    layer = next((rule for rule in LAYERS if path.startswith(rule[0] + "/")), None)
    for mark, name in INCLUDE.findall(text) if layer else []:
        foreign = mark == "<" and not STANDARD.match(name) and not re.match(layer[2], name)
        if foreign or (mark == '"' and "/" in name and not re.match(layer[1], name)):
            yield f"{path}: {layer[0]} must not include {name}"
        if "sqlite3.h" in name and layer[0] != "storage/sqlite":
            yield f"{path}: only storage/sqlite names SQLite"


def import_faults(path, text):
    area = re.match(r"qml/(theme|controls|pages/(\w+))/", path)
    for name in re.findall(r'^\s*import\s+(Soundings\.\S+|"\.\..*")', text, re.M) if area else []:
        foreign = name.startswith('"') or area[1] == "theme" and name != "Soundings.Theme"
        foreign |= area[1] == "controls" and name not in ("Soundings.Theme", "Soundings.Controls")
        page = re.match(r"Soundings\.Pages\.(\w+)", name)
        if foreign or (page and page[1].lower() != area[2]):
            yield f"{path}: {area[1]} must not import {name}"


def faults(root):
    for folder in ("core", "storage", "app", "qml"):
        for path in sorted(p for p in (root / folder).rglob("*") if p.suffix in SUFFIXES):
            name, text = path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")
            yield from include_faults(name, text)
            yield from import_faults(name, text)
            yield from (f"{name}: {word[0]} is banned" for word in BANNED.finditer(text))


if __name__ == "__main__":
    found = list(faults(Path(sys.argv[1] if len(sys.argv) > 1 else ".")))
    print("\n".join(found) or "Every include and import goes the way it may.")
    sys.exit(1 if found else 0)
