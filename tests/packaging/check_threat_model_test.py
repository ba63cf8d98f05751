# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/tools/check_threat_model.py: a test that is named and not there is found."""
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, sys.argv.pop(1))
import check_threat_model  # noqa: E402  (the path is the test's argument)

TESTS = '''TEST_CASE("a blank is no answer", "[core]")
TEST_CASE("a name that goes on "
          "in the next line",
          "[core]")
'''


class ThreatModel(unittest.TestCase):
    def count(self, document):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            (root / "docs").mkdir()
            (root / "tests").mkdir()
            (root / "tests" / "a_test.cpp").write_text(TESTS, encoding="utf-8")
            (root / "docs" / "threat-model.md").write_text(document, encoding="utf-8")
            return len(list(check_threat_model.faults(root)))

    def test_a_test_that_is_there(self):
        self.assertEqual(self.count('| blank | "a blank is no answer" |'), 0)
        self.assertEqual(self.count('"a name that goes on in the next line"'), 0)

    def test_a_test_that_is_not(self):
        self.assertEqual(self.count('"a blank is no answer", "a zero is no blank"'), 1)
        self.assertEqual(self.count('"a blank is no answer at all"'), 1)

    def test_no_test_at_all(self):
        self.assertEqual(self.count('Not "there".'), 1)


unittest.main()
