// SPDX-License-Identifier: GPL-3.0-or-later
// Random clinics, from which random clients are erased one after the other: what is left is what a
// list of who every row is about says.
#include "storage/erasure/erase_rows.h"
#include "storage/random_id.h"
#include "storage/schema/migrate.h"
#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"
#include "storage/sqlite/transaction.h"
#include "tests/storage/fixture/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

using namespace soundings;
using namespace soundings::tests;
using storage::SharedTexts;
using storage::sqlite::Database;
using RowId = core::Id<int>;

namespace {

/// A row, the case it belongs to and, where it is about one of several people, whom.
struct Told
{
    std::string table;
    std::size_t episode;
    std::optional<std::size_t> client;
};

class RandomClinic
{
public:
    explicit RandomClinic(const std::filesystem::path& file)
        : m_key(storage::Secret::random(storage::DataKeyBytes))
        , m_database(file, m_key, Database::Mode::CreateNew)
    {
        storage::migrate(m_database);
        insert("INSERT INTO user VALUES (?, 'yrsa', 0)", m_user);
        const int clients = *rc::gen::inRange(1, 6);
        for (int number = 0; number < clients; ++number) {
            m_clients.push_back(storage::newId<core::Client>());
            insert("INSERT INTO client VALUES (?, ?, '', NULL, '', '', 0, 0)",
                   m_clients.back(),
                   "K-" + std::to_string(number));
        }
        const int cases = *rc::gen::inRange(0, 6);
        for (int number = 0; number < cases; ++number) {
            addCase();
        }
    }

    Database& database() { return m_database; }

    [[nodiscard]] const std::vector<core::ClientId>& clients() const { return m_clients; }

    /// How many rows of each table are to be left when these are gone.
    [[nodiscard]] std::map<std::string, std::int64_t>
    expected(const std::set<std::size_t>& gone) const
    {
        std::map<std::string, std::int64_t> counts;
        for (const Told& row : m_told) {
            const auto& people = m_people[row.episode];
            const bool isCaseLeft = std::ranges::any_of(
                people, [&gone](std::size_t client) { return !gone.contains(client); });
            const bool isDraftLost =
                row.table == "draft" && std::ranges::any_of(people, [&gone](std::size_t client) {
                    return gone.contains(client);
                });
            const bool isLeft =
                isCaseLeft && !isDraftLost && !(row.client && gone.contains(*row.client));
            counts[row.table] += isLeft ? 1 : 0;
        }
        return counts;
    }

    std::int64_t count(const std::string& table)
    {
        auto row = m_database.prepare("SELECT count(*) FROM " + table);
        return row.step() ? row.integer(0) : -1;
    }

private:
    template <class... Values> void insert(const std::string& sql, const Values&... values)
    {
        m_database.prepare(sql).bind(values...).run();
    }

    void tell(const std::string& table, std::optional<std::size_t> client = std::nullopt)
    {
        m_told.push_back({table, m_people.size() - 1, client});
    }

    void addCase()
    {
        const auto drawn = *rc::gen::container<std::set<std::size_t>>(
            rc::gen::inRange<std::size_t>(0, m_clients.size()));
        std::set<std::size_t> people = drawn;
        people.insert(*rc::gen::inRange<std::size_t>(0, m_clients.size()));
        m_people.emplace_back(people.begin(), people.end());
        const RowId episode = storage::newId<int>();
        insert("INSERT INTO episode VALUES (?, 'group', ?, '2025-01-01', NULL, NULL)",
               episode,
               m_user);
        tell("episode");
        insert("INSERT INTO due_measure VALUES (?, 0, 'srs', 'client', 1)", episode);
        tell("due_measure");
        if (*rc::gen::arbitrary<bool>()) {
            insert("INSERT INTO draft VALUES (?, ?, 1, 'begun')", m_user, episode);
            tell("draft");
        }
        std::map<std::size_t, RowId> parts;
        int position = 0;
        for (const std::size_t client : m_people.back()) {
            parts[client] = storage::newId<int>();
            insert("INSERT INTO participant VALUES (?, ?, ?, ?, 'member')",
                   parts[client],
                   episode,
                   position++,
                   m_clients[client]);
            tell("participant", client);
        }
        const int sessions = *rc::gen::inRange(0, 3);
        for (int number = 1; number <= sessions; ++number) {
            const RowId session = storage::newId<int>();
            insert(
                "INSERT INTO session VALUES (?, ?, ?, '2025-01-08', 'attended', NULL, '', ?, '')",
                session,
                episode,
                number,
                *rc::gen::arbitrary<bool>() ? "a note" : "");
            tell("session");
            addRatings(episode, session, std::nullopt, std::nullopt);
            for (const auto& [client, part] : parts) {
                addRatings(episode, session, client, part);
            }
        }
        addRupture(episode, std::nullopt, std::nullopt);
    }

    void addRatings(RowId episode,
                    RowId session,
                    std::optional<std::size_t> client,
                    std::optional<RowId> part)
    {
        std::optional<RowId> before;
        const int versions = *rc::gen::inRange(0, 4);
        for (int version = 0; version < versions; ++version) {
            const RowId response = storage::newId<int>();
            insert("INSERT INTO response VALUES (?, ?, ?, 'client', 'srs', '1', '', 'en', 'keyed', "
                   "'', ?)",
                   response,
                   session,
                   part,
                   before);
            tell("response", client);
            insert("INSERT INTO answer VALUES (?, '1', 3.0)", response);
            tell("answer", client);
            insert("INSERT INTO score VALUES (?, 'total', 0, 3.0, '', '', 'sum')", response);
            tell("score", client);
            before = response;
        }
        if (*rc::gen::arbitrary<bool>()) {
            addFlag(episode, session, client, part);
        }
    }

    void addFlag(RowId episode,
                 RowId session,
                 std::optional<std::size_t> client,
                 std::optional<RowId> part)
    {
        const RowId flag = storage::newId<int>();
        insert(
            "INSERT INTO flag VALUES (?, 'watch', 'open', ?, ?, 'client', 'srs', 'total', ?, '')",
            flag,
            episode,
            part,
            session);
        tell("flag", client);
        insert("INSERT INTO flag_evidence VALUES (?, 0, 'm', '1', 'yes', '', 1.0, 2.0, '<', '')",
               flag);
        tell("flag_evidence", client);
        insert("INSERT INTO flag_input VALUES (?, 0, 0, 'drop', 1.0)", flag);
        tell("flag_input", client);
        const int reviews = *rc::gen::inRange(0, 3);
        for (int review = 0; review < reviews; ++review) {
            insert("INSERT INTO review VALUES (?, ?, ?, ?, 1, 'a note', '', NULL, '2025-01-09')",
                   storage::newId<int>(),
                   flag,
                   review,
                   m_user);
            tell("review", client);
        }
        if (*rc::gen::arbitrary<bool>()) {
            addRupture(episode, client, flag);
        }
    }

    void addRupture(RowId episode, std::optional<std::size_t> client, std::optional<RowId> flag)
    {
        insert("INSERT INTO rupture VALUES (?, ?, ?, 1, 'working', NULL, 'a plan')",
               storage::newId<int>(),
               episode,
               flag);
        tell("rupture", client);
    }

    storage::Secret m_key;
    Database m_database;
    core::UserId m_user = storage::newId<core::User>();
    std::vector<core::ClientId> m_clients;
    std::vector<std::vector<std::size_t>> m_people; ///< of each case
    std::vector<Told> m_told;
};

std::int64_t told(const storage::ClientHoldings& holdings, const std::string& table)
{
    const std::map<std::string, std::int64_t> counts{{"episode", holdings.cases},
                                                     {"session", holdings.sessions},
                                                     {"response", holdings.responses},
                                                     {"flag", holdings.flags},
                                                     {"rupture", holdings.ruptures},
                                                     {"review", holdings.reviews},
                                                     {"draft", holdings.drafts}};
    const auto found = counts.find(table);
    return found == counts.end() ? -1 : found->second;
}

} // namespace

TEST_CASE("whoever is erased takes what is about them, and nothing else", "[storage][erasure]")
{
    const TemporaryFolder folder;
    int number = 0;
    CHECK(rc::check("any clients, in any order", [&] {
        RandomClinic clinic(folder.path() / std::to_string(++number));
        std::set<std::size_t> gone;
        std::vector<std::size_t> order(clinic.clients().size());
        for (std::size_t index = 0; index < order.size(); ++index) {
            order[index] = index;
        }
        std::mt19937 dice(*rc::gen::arbitrary<std::uint32_t>());
        std::ranges::shuffle(order, dice);
        for (const std::size_t next : order) {
            const auto before = clinic.expected(gone);
            const auto client = clinic.clients()[next];
            const auto holdings = storage::countRowsOf(clinic.database(), client);
            const auto texts = *rc::gen::element(SharedTexts::Keep, SharedTexts::Erase);
            {
                storage::sqlite::Transaction transaction(clinic.database());
                storage::eraseRowsOf(clinic.database(), client, texts);
                transaction.commit();
            }
            gone.insert(next);
            for (const auto& [table, count] : clinic.expected(gone)) {
                RC_ASSERT(clinic.count(table) == count);
                const std::int64_t said = told(holdings, table);
                RC_ASSERT(said == -1 || said == before.at(table) - count);
            }
            RC_ASSERT(clinic.count("client") ==
                      static_cast<std::int64_t>(order.size() - gone.size()));
            RC_ASSERT(clinic.database().pragma("foreign_key_check").empty());
        }
        for (const char* table : {"episode", "participant", "session", "response", "draft"}) {
            RC_ASSERT(clinic.count(table) == 0);
        }
    }));
}
