// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/history.h"

#include "tests/storage/fixture/all_records.h"

namespace soundings::tests {

namespace {

constexpr int Sessions = 40;

/// So that there are older versions of rows, too.
void changeSome(storage::Vault& vault, int number)
{
    storage::Change change(vault, {"test.write", "", ""}, Now + number);
    const std::string session =
        "(SELECT id FROM session WHERE number = " + std::to_string(number) + ")";
    for (const std::string& sql :
         {"UPDATE session SET notes = notes || ' and more' WHERE id = " + session,
          "UPDATE flag SET state = 'dismissed' WHERE session = " + session,
          "UPDATE score SET band = 'mild' WHERE response IN (SELECT id FROM response WHERE session "
          "= " +
              session + ")",
          std::string("UPDATE client SET archived = 1 - archived"),
          std::string("UPDATE due_measure SET every_sessions = every_sessions + 1")}) {
        change.database().execute(sql);
    }
    change.commit();
}

} // namespace

History::History()
    : recording(0)
{
    const auto file = recording.dir() / "records.db";
    storage::Vault vault = recording.openIn(recording.dir());
    copies.push_back(readAll(file));
    for (int number = 1; number <= Sessions; ++number) {
        recording.record(vault, number);
        copies.push_back(readAll(file));
        if (number % 4 == 0) {
            changeSome(vault, number - 1);
            copies.push_back(readAll(file));
        }
    }
    records = recordsOf(vault.database());
}

Known History::known() const
{
    return {recording.dir(), recording.keys(), OwnerName, records};
}

} // namespace soundings::tests
