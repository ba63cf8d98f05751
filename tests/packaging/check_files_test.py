# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/tools/check_files.py: missing licence lines and traces of a machine are found."""
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, sys.argv.pop(1))
import check_files  # noqa: E402  (the path is the test's argument)

TOP = "// " + check_files.LICENCE + "\n"


class Files(unittest.TestCase):
    def count(self, name, text):
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / name).write_text(text, encoding="utf-8")
            return len(list(check_files.faults(Path(folder), [name])))

    def test_the_licence_stands_at_the_top(self):
        self.assertEqual(self.count("a.cpp", TOP), 0)
        self.assertEqual(self.count("a.cpp", "int a;\n"), 1)
        self.assertEqual(self.count("a.cpp", "\n" * 9 + TOP), 1)
        self.assertEqual(self.count("profile.json", "{}\n"), 0)

    def test_nothing_of_a_machine(self):
        for text in ("cd /" + "root/soundings", "see /" + "home/anna/x", "deb." + "debian.org"):
            self.assertEqual(self.count("a.cpp", TOP + text + "\n"), 1, text)
        for text in ("docs/" + "work/a.md", "https://www.gnu.org/licenses", "$HOME/" + "root/"):
            self.assertEqual(self.count("a.cpp", TOP + text + "\n"), 0, text)

    def test_unfinished_places(self):
        self.assertEqual(self.count("a.cpp", TOP + "// TO" + "DO later\n"), 1)


unittest.main()
