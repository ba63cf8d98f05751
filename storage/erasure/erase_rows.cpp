// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/erasure/erase_rows.h"

#include "core/record/mention.h"
#include "storage/sqlite/database.h"
#include "storage/sqlite/statement.h"

#include <array>
#include <string>

namespace soundings::storage {

namespace {

// The rows that go, each told once, so that what is counted is what is erased. ?1 is the client.
const std::string Theirs = "(SELECT episode FROM participant WHERE client = ?1)";
const std::string Alone =
    "(SELECT p.episode FROM participant p WHERE p.client = ?1 AND NOT EXISTS "
    "(SELECT 1 FROM participant o WHERE o.episode = p.episode AND o.client <> ?1))";
const std::string Part = "(SELECT id FROM participant WHERE client = ?1)";
const std::string FlagsThatGo =
    "(SELECT id FROM flag WHERE episode IN " + Alone + " OR participant IN " + Part + ")";
const std::string ResponsesThatGo = "(SELECT r.id FROM response r JOIN session s ON s.id = "
                                    "r.session WHERE s.episode IN " +
                                    Alone + " UNION SELECT id FROM response WHERE participant IN " +
                                    Part + ")";
// One opened by hand names no flag, and NULL would be in no list and not in it either.
const std::string RupturesThatGo =
    "(episode IN " + Alone + " OR coalesce(flag, x'') IN " + FlagsThatGo + ")";

struct RowsThatGo
{
    const char* table;
    std::string where;
};

/// In the order in which no row is left that another still names.
std::array<RowsThatGo, 11> rowsThatGo()
{
    return {{{"draft", "episode IN " + Theirs},
             {"review", "flag IN " + FlagsThatGo},
             {"rupture", RupturesThatGo},
             {"flag_input", "flag IN " + FlagsThatGo},
             {"flag_evidence", "flag IN " + FlagsThatGo},
             {"flag", "id IN " + FlagsThatGo},
             {"answer", "response IN " + ResponsesThatGo},
             {"score", "response IN " + ResponsesThatGo},
             {"response", "id IN " + ResponsesThatGo},
             {"session", "episode IN " + Alone},
             {"due_measure", "episode IN " + Alone}}};
}

const std::string SessionText = "(changed <> '' OR notes <> '' OR countertransference <> '')";
const std::string SharedSessions = "episode IN " + Theirs + " AND episode NOT IN " + Alone;
const std::string SharedRuptures = SharedSessions + " AND NOT " + RupturesThatGo;
const std::string SharedReviews =
    "flag IN (SELECT id FROM flag WHERE " + SharedSessions + ") AND flag NOT IN " + FlagsThatGo;

/// Where a text about a shared case may stand, and which rows of it stay.
struct TextColumns
{
    const char* table;
    std::array<const char*, 3> columns; ///< the rest nullptr
    std::string where;
};

std::array<TextColumns, 3> sharedTextColumns()
{
    return {{{"session", {"changed", "notes", "countertransference"}, SharedSessions},
             {"rupture", {"plan", nullptr, nullptr}, SharedRuptures},
             {"review", {"note", "task", nullptr}, SharedReviews}}};
}

std::int64_t countWhere(sqlite::Database& database,
                        const std::string& table,
                        const std::string& where,
                        core::ClientId client)
{
    auto row = database.prepare("SELECT count(*) FROM " + table + " WHERE " + where);
    row.bind(client);
    return row.step() ? row.integer(0) : 0;
}

std::vector<std::string> namesOf(sqlite::Database& database, core::ClientId client)
{
    auto row = database.prepare("SELECT code, name FROM client WHERE id = ?");
    row.bind(client);
    return row.step() ? std::vector{row.text(0), row.text(1)} : std::vector<std::string>{};
}

/// That something was said stays: a review that disagrees has to say why.
void emptyTexts(sqlite::Database& database, core::ClientId client)
{
    for (const TextColumns& place : sharedTextColumns()) {
        for (const char* column : place.columns) {
            if (column != nullptr) {
                database
                    .prepare(std::string("UPDATE ") + place.table + " SET " + column +
                             " = ?2 WHERE (" + place.where + ") AND " + column + " <> ''")
                    .bind(client, core::TakenOut)
                    .run();
            }
        }
    }
}

/// What is to be written is gathered first: rows are not changed while they are read.
void takeOutMentions(sqlite::Database& database, core::ClientId client)
{
    using RowId = core::Id<TextColumns>;
    const auto names = namesOf(database, client);
    for (const TextColumns& place : sharedTextColumns()) {
        for (const char* column : place.columns) {
            if (column == nullptr) {
                continue;
            }
            std::vector<std::pair<RowId, std::string>> changed;
            auto row =
                database.prepare(std::string("SELECT id, ") + column + " FROM " + place.table +
                                 " WHERE (" + place.where + ") AND " + column + " <> ''");
            row.bind(client);
            while (row.step()) {
                const std::string text = row.text(1);
                std::string without = core::withoutMentions(text, names);
                if (without != text) {
                    changed.emplace_back(row.id<RowId>(0), std::move(without));
                }
            }
            auto update = database.prepare(std::string("UPDATE ") + place.table + " SET " + column +
                                           " = ?2 WHERE id = ?1");
            for (const auto& [id, text] : changed) {
                update.bind(id, text).run();
            }
        }
    }
}

std::vector<core::CaseId> casesThatGo(sqlite::Database& database, core::ClientId client)
{
    std::vector<core::CaseId> found;
    auto row = database.prepare("SELECT id FROM episode WHERE id IN " + Alone);
    row.bind(client);
    while (row.step()) {
        found.push_back(row.id<core::CaseId>(0));
    }
    return found;
}

} // namespace

ClientHoldings countRowsOf(sqlite::Database& database, core::ClientId client)
{
    const auto count = [&](const std::string& table, const std::string& where) {
        return countWhere(database, table, where, client);
    };
    ClientHoldings holdings;
    holdings.cases = count("episode", "id IN " + Alone);
    holdings.openCases = count("episode", "end IS NULL AND id IN " + Theirs);
    holdings.sharedCases = count("episode", "id IN " + Theirs) - holdings.cases;
    holdings.notes = count("session", "episode IN " + Alone + " AND " + SessionText);
    holdings.sharedTexts =
        count("session", SharedSessions + " AND " + SessionText) +
        count("rupture", "(" + SharedRuptures + ") AND plan <> ''") +
        count("review", "(" + SharedReviews + ") AND (note <> '' OR task <> '')");
    for (const RowsThatGo& rows : rowsThatGo()) {
        const std::string table = rows.table;
        std::int64_t* const number = table == "draft"      ? &holdings.drafts
                                     : table == "review"   ? &holdings.reviews
                                     : table == "rupture"  ? &holdings.ruptures
                                     : table == "flag"     ? &holdings.flags
                                     : table == "response" ? &holdings.responses
                                     : table == "session"  ? &holdings.sessions
                                                           : nullptr;
        if (number != nullptr) {
            *number = count(table, rows.where);
        }
    }
    return holdings;
}

void eraseRowsOf(sqlite::Database& database, core::ClientId client, SharedTexts texts)
{
    for (const RowsThatGo& rows : rowsThatGo()) {
        database.prepare(std::string("DELETE FROM ") + rows.table + " WHERE " + rows.where)
            .bind(client)
            .run();
    }
    if (texts == SharedTexts::Erase) {
        emptyTexts(database, client);
    } else {
        takeOutMentions(database, client);
    }
    const auto cases = casesThatGo(database, client);
    database.prepare("DELETE FROM participant WHERE client = ?").bind(client).run();
    for (const core::CaseId& episode : cases) {
        database.prepare("DELETE FROM episode WHERE id = ?").bind(episode).run();
    }
    database.prepare("DELETE FROM client WHERE id = ?").bind(client).run();
}

} // namespace soundings::storage
