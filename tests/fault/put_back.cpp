// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/put_back.h"

#include "tests/fault/recording.h"
#include "tests/storage/fixture/all_records.h"

#include <catch2/catch_test_macros.hpp>

namespace soundings::tests {

PutBackOutcome outcomeOf(const Known& known, const std::string& content)
{
    writeAll(known.file(), content);
    std::filesystem::remove(known.file().string() + "-journal");
    PutBackOutcome outcome;
    const auto error = errorOf([&] {
        const storage::Vault vault = openWith(known.dir, known.keys, known.user);
        for (const auto& finding : vault.check().findings) {
            outcome.findings.insert(finding.what);
        }
        if (!outcome.findings.empty()) {
            outcome.fate = Fate::Reported;
        } else if (recordsOf(vault.database()) == known.records) {
            outcome.fate = Fate::Harmless;
        }
    });
    CHECK((!error || error == storage::ErrorKind::Damaged ||
           error == storage::ErrorKind::BehindHead));
    if (error) {
        outcome.fate = Fate::Refused;
    }
    return outcome;
}

} // namespace soundings::tests
