# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/tools/check_layers.py: includes that go up, and names that are banned, are found."""
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, sys.argv.pop(1))
import check_layers  # noqa: E402  (the path is the test's argument)


class Layers(unittest.TestCase):
    def faults(self, name, text):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.parent.mkdir(parents=True)
            path.write_text(text, encoding="utf-8")
            return list(check_layers.faults(Path(folder)))

    def assertFine(self, name, text):
        self.assertEqual(self.faults(name, text), [])

    def assertFound(self, name, text):
        self.assertEqual(len(self.faults(name, text)), 1, (name, text))

    def test_core_knows_numbers_only(self):
        self.assertFine("core/change/a.cpp", '#include "core/record/id.h"\n#include <vector>\n')
        self.assertFine("core/change/a.cpp", "#include <boost/math/distributions/normal.hpp>\n")
        self.assertFine("core/measure/a.cpp", "#include <nlohmann/json.hpp>\n")
        self.assertFound("core/change/a.cpp", "#include <nlohmann/json.hpp>\n")
        self.assertFound("core/change/a.cpp", "#include <QString>\n")
        self.assertFound("core/change/a.cpp", "#include <QtCore/qstring.h>\n")
        self.assertFound("core/change/a.cpp", '#include "storage/vault.h"\n')

    def test_only_storage_sqlite_names_sqlite(self):
        self.assertFine("storage/sqlite/a.cpp", "#include <sqlcipher/sqlite3.h>\n")
        self.assertFound("storage/sqlite/a.cpp", "#include <QFile>\n")
        self.assertTrue(self.faults("storage/vault.cpp", "#include <sqlcipher/sqlite3.h>\n"))
        self.assertFound("storage/vault.cpp", '#include "app/workflow/session.h"\n')

    def test_nothing_skips_a_floor(self):
        self.assertFound("app/workflow/a.h", "#include <QObject>\n")
        self.assertFound("app/models/a.h", '#include "storage/vault.h"\n')
        self.assertFine("app/models/failure.cpp", '#include "storage/error.h"\n')
        self.assertFound("app/chart/a.h", '#include "app/models/case_model.h"\n')
        self.assertFound("app/cli/a.h", '#include "storage/vault.h"\n')
        self.assertFine("app/cli/a.h", "#include <CLI/CLI.hpp>\n")
        self.assertFine("app/desktop/main.cpp", '#include "storage/core_dumps.h"\n#include <QFile>\n')
        self.assertFound("app/desktop/main.cpp", '#include "storage/vault.h"\n')

    def test_a_library_is_used_where_it_belongs(self):
        self.assertFine("storage/keys/a.cpp", "#include <sodium.h>\n#include <unistd.h>\n")
        self.assertFine("storage/files/a.cpp", "#include <sys/file.h>\n#include <fcntl.h>\n")
        self.assertFine("app/workflow/a.cpp", "#include <zxcvbn.h>\n")
        self.assertFine("app/models/a.cpp", "#include <sodium.h>\n")
        self.assertFound("core/change/a.cpp", "#include <sodium.h>\n")
        self.assertFound("storage/a.cpp", "#include <zxcvbn.h>\n")
        self.assertFound("storage/a.cpp", "#include <nlohmann/json.hpp>\n")
        self.assertFound("app/workflow/a.cpp", "#include <sodium.h>\n")
        self.assertFound("app/workflow/a.cpp", "#include <nlohmann/json.hpp>\n")
        self.assertFound("app/models/a.cpp", "#include <zxcvbn.h>\n")
        self.assertFound("app/cli/a.cpp", "#include <qrencode.h>\n")
        self.assertFound("app/desktop/a.cpp", "#include <sodium.h>\n")

    def test_an_area_imports_no_other_area(self):
        self.assertFine("qml/pages/case/A.qml", "import Soundings.Controls\n")
        self.assertFine("qml/pages/case/A.qml", "import Soundings.Pages.Case\n")
        self.assertFound("qml/pages/case/A.qml", "import Soundings.Pages.Clinic\n")
        self.assertFound("qml/pages/case/A.qml", 'import "../clinic"\n')
        self.assertFound("qml/controls/A.qml", "import Soundings.Models\n")
        self.assertFine("qml/controls/A.qml", "import Soundings.Theme\n")
        self.assertFine("qml/controls/A.qml", "import Soundings.Controls\n")
        self.assertFound("qml/theme/A.qml", "import Soundings.Controls\n")

    def test_banned_everywhere(self):
        self.assertFound("app/desktop/main.cpp", "engine.rootContext()->setContextProperty(a, b);\n")
        self.assertFound("app/models/a.cpp", "qmlRegisterType<A>();\n")
        self.assertFound("qml/controls/A.qml", "    readonly property list<color> inks: []\n")
        self.assertFound("qml/pages/case/A.qml", "import QtQuick.LocalStorage\n")
        self.assertFound("storage/CMakeLists.txt", "file(GLOB sources *.cpp)\n")


unittest.main()
