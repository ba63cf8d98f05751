# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/tools/check_theme.py: literals outside qml/theme and incomplete palettes are found."""
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, sys.argv.pop(1))
import check_theme  # noqa: E402  (the path is the test's argument)


class Theme(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = Path(self.folder.name)

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def literals(self, name, text):
        self.write(name, text)
        found = list(check_theme.literal_faults(self.root))
        (self.root / name).unlink()
        return len(found)

    def test_literals_outside_the_theme(self):
        self.assertEqual(self.literals("qml/pages/A.qml", 'color: "#0A6B70"\n'), 1)
        self.assertEqual(self.literals("qml/pages/A.qml", 'color: "red"\n'), 1)
        self.assertEqual(self.literals("qml/pages/A.qml", "color: Qt.rgba(0, 0, 0, 1)\n"), 1)
        self.assertEqual(self.literals("qml/pages/A.qml", "font.pixelSize: 14\n"), 1)
        self.assertEqual(self.literals("app/chart/a.cpp", "pen.setColor(QColor(1, 2, 3));\n"), 1)
        self.assertEqual(self.literals("app/chart/a.cpp", 'QColor("#123");\n'), 2)
        self.assertEqual(self.literals("app/chart/a.cpp", "font.setPixelSize(14);\n"), 1)
        self.assertEqual(self.literals("app/chart/a.cpp", "font.setPointSizeF(9.5);\n"), 1)

    def test_roles_and_transparency_are_fine(self):
        self.assertEqual(self.literals("qml/pages/A.qml", "color: Theme.accent\n"), 0)
        self.assertEqual(self.literals("qml/pages/A.qml", 'color: "transparent"\n'), 0)
        self.assertEqual(self.literals("qml/pages/A.qml", "font.pixelSize: Theme.body\n"), 0)
        self.assertEqual(self.literals("qml/theme/LightColors.qml", 'text: "#1C2630"\n'), 0)
        self.assertEqual(self.literals("app/cli/a.cpp", 'out << "#1";\n'), 0)

    def test_every_palette_fills_every_role(self):
        self.write("qml/theme/ThemeColors.qml",
                   "required property color text\nrequired property color line\n")
        self.write("qml/theme/LightColors.qml", 'text: "#000000"\nline: "#FFFFFF"\n')
        self.assertEqual(list(check_theme.palette_faults(self.root)), [])
        self.write("qml/theme/DarkColors.qml", 'text: "#FFFFFF"\n')
        self.assertEqual(list(check_theme.palette_faults(self.root)),
                         ["qml/theme/DarkColors.qml: does not fill the role line"])


unittest.main()
