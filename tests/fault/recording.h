// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/keys/unlock.h"
#include "tests/storage/fixture/test_vault.h"

#include <filesystem>

namespace soundings::tests {

/// A closed vault with one case and some sessions of it, and its keys, which save the time that a
/// passphrase takes.
class Recording
{
public:
    explicit Recording(int sessions);

    [[nodiscard]] const std::filesystem::path& dir() const { return m_vault.dir(); }

    [[nodiscard]] const core::Case& episode() const { return m_episode; }

    [[nodiscard]] const storage::Unlocked& keys() const { return *m_keys; }

    /// The vault, or a copy of it in another place. Throws as Vault::open.
    [[nodiscard]] storage::Vault openIn(const std::filesystem::path& dir) const;

    /// One transaction: a session, its rating, whose value follows from the number, and a flag.
    void record(storage::Vault& vault, int number) const;

    /// How many sessions there are. Fails the test unless they are numbered without a gap and each
    /// has its value, its flag and its audit entry.
    int requireNothingTorn(const storage::Vault& vault) const;

    /// The same as a value: whether nothing is torn.
    [[nodiscard]] bool isWhole(const storage::Vault& vault) const;

private:
    TestVault m_vault;
    core::Case m_episode;
    std::optional<storage::Unlocked> m_keys;
};

/// As Recording::openIn, for the vault of anybody.
[[nodiscard]] storage::Vault openWith(const std::filesystem::path& dir,
                                      const storage::Unlocked& keys,
                                      const std::string& user = OwnerName);

/// `to` becomes a copy of the folder `from` and holds nothing else.
void copyAnew(const std::filesystem::path& from, const std::filesystem::path& to);

} // namespace soundings::tests
