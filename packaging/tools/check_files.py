#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every tracked file names its licence and holds nothing of the machine it was written on.

Usage: check_files.py [ROOT]. Prints one line a fault and ends with 1 when there is any."""
import re
import subprocess
import sys
from pathlib import Path

LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
# Formats without comments, texts that a reader sees as they are, and the licence itself.
EXEMPT = (".json", ".md", ".csv", ".png", ".svg", ".qrc", "LICENSE", ".clang-format", ".clang-tidy")
EXEMPT += (".gitignore", "spelling.txt", ".ts", "changelog", "control", "copyright")
# The plain text part of frozen vaults, every byte of which is authenticated.
EXEMPT += ("/frozen/schema_1/head", "/frozen/schema_3/head", "/frozen/keys_1/head", "/frozen/keys_2/head")
# In two parts, so that this file does not find itself.
MACHINE = [
    (r"(?<![\w.$}/-])/(?:work|root|home/\w+|Users/\w+)" + "/", "a path of somebody's machine"),
    (r"(?:deb|ftp|security|snapshot|packages)\." + r"debian\.org", "the address of a package host"),
    (r"registry\." + "npmjs|pypi" + r"\.org|proxy\." + r"golang\.org", "the address of a package host"),
    (r"\b(?:TO" + "DO|FIX" + r"ME|XX" + r"X)\b", "an unfinished place"),
]


def tracked(root):
    names = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                           cwd=root, capture_output=True, check=True).stdout
    return sorted(name for name in names.decode().split("\0") if name and (root / name).is_file())


def faults(root, names):
    for name in names:
        try:
            text = (root / name).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        if not name.endswith(EXEMPT) and LICENCE not in "\n".join(text.splitlines()[:4]):
            yield f"{name}: the SPDX line is missing at the top"
        for number, line in enumerate(text.splitlines(), 1):
            for pattern, what in MACHINE:
                if re.search(pattern, line):
                    yield f"{name}:{number}: {what}"


if __name__ == "__main__":
    where = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    found = list(faults(where, tracked(where)))
    print("\n".join(found) or "Every file names its licence and no machine.")
    sys.exit(1 if found else 0)
