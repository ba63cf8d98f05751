// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/recording.h"

#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/flag_store.h"
#include "storage/response_store.h"
#include "storage/session_store.h"
#include "storage/vault_state.h"

#include <catch2/catch_test_macros.hpp>

#include <utility>

namespace soundings::tests {

namespace {

constexpr double ValueOfSession = 0.25;
constexpr std::int64_t EntriesBefore = 2;

} // namespace

Recording::Recording(int sessions)
{
    const auto client = someClient("A-1");
    m_episode = someCase(m_vault->user().id, client);
    m_vault.write([&](storage::Change& change) {
        storage::insertClient(change, client);
        storage::insertCase(change, m_episode);
    });
    for (int number = 1; number <= sessions; ++number) {
        record(*m_vault, number);
    }
    m_vault.close();
    m_keys.emplace(storage::unlockAs(m_vault.files(), OwnerName, passphrase(), Now));
}

storage::Vault Recording::openIn(const std::filesystem::path& dir) const
{
    return openWith(dir, *m_keys);
}

void Recording::record(storage::Vault& vault, int number) const
{
    storage::Change change(vault, {"session.record", m_episode.id.hex(), ""}, Now + number);
    const auto session = someSession(m_episode, number);
    storage::insertSession(change, session);
    storage::insertResponse(change, someResponse(m_episode, session, number * ValueOfSession));
    storage::insertFlag(change,
                        someFlag(seriesOfCase(m_episode), session, core::FlagKind::AllianceWatch));
    change.commit();
}

int Recording::requireNothingTorn(const storage::Vault& vault) const
{
    CHECK(isWhole(vault));
    return storage::lastSessionNumber(vault, m_episode.id);
}

bool Recording::isWhole(const storage::Vault& vault) const
{
    const auto series = storage::seriesOf(vault, seriesOfCase(m_episode));
    int expected = 0;
    bool whole = true;
    for (const auto& row : series) {
        whole = whole && row.sessionNumber == ++expected && row.value == expected * ValueOfSession;
    }
    return whole && storage::lastSessionNumber(vault, m_episode.id) == expected &&
           storage::flagsOf(vault, m_episode.id).size() == series.size() &&
           vault.info().auditNumber == EntriesBefore + expected;
}

storage::Vault
openWith(const std::filesystem::path& dir, const storage::Unlocked& keys, const std::string& user)
{
    storage::VaultFiles files = storage::filesOfVault(dir);
    storage::VaultLock lock(files.lock);
    return storage::Vault(storage::openState(std::move(files),
                                             std::move(lock),
                                             {keys.keys, keys.dataKey.copy(), keys.user, keys.cost},
                                             user,
                                             Now));
}

void copyAnew(const std::filesystem::path& from, const std::filesystem::path& to)
{
    std::filesystem::remove_all(to);
    std::filesystem::copy(from, to, std::filesystem::copy_options::recursive);
}

} // namespace soundings::tests
