// SPDX-License-Identifier: GPL-3.0-or-later
// Of an erased client nothing is left, and of everybody else everything is.
#include "storage/case_store.h"
#include "storage/client_store.h"
#include "storage/erasure/erasure.h"
#include "storage/keys/unlock.h"
#include "storage/random_id.h"
#include "storage/session_store.h"
#include "storage/sqlite/database.h"
#include "tests/storage/fixture/all_records.h"
#include "tests/storage/fixture/couple.h"
#include "tests/storage/fixture/pages.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::tests;
using storage::ErrorKind;
using storage::SharedTexts;

namespace {

/// The vault must be closed.
std::string pagesOf(const Couple& couple)
{
    const auto files = couple.vault.files();
    const auto keys = storage::unlockAs(files, OwnerName, passphrase(), Now);
    return decryptedPages(files.records, keys.dataKey);
}

} // namespace

TEST_CASE("of an erased client no byte is left in any page, used or free", "[storage][erasure]")
{
    for (const SharedTexts texts : {SharedTexts::Erase, SharedTexts::Keep}) {
        for (const int sessions : {1, 6, 40}) {
            INFO(sessions << " sessions, texts " << static_cast<int>(texts));
            Couple couple(sessions);
            // What was moved about before leaves copies where nobody looks for them.
            for (const char* changed : {"changed || notes", "substr(changed, 1, 30)"}) {
                couple.vault.write([changed](storage::Change& change) {
                    change.database().execute(std::string("UPDATE session SET changed = ") +
                                              changed);
                });
            }
            couple.vault.close();
            // Without this the scan might be blind.
            const std::string before = pagesOf(couple);
            REQUIRE(foundIn(before, couple.markersOfGone) == couple.markersOfGone);
            REQUIRE(foundIn(before, couple.markersOfStays) == couple.markersOfStays);
            REQUIRE(couple.markersOfGone.size() + couple.markersOfShared.size() > 20);

            couple.vault.reopen();
            const auto erasure = couple.erase(texts);
            CHECK(erasure.unfinished.empty());
            CHECK(couple.vault->check().ok());
            couple.vault.close();
            const std::string after = pagesOf(couple);
            CHECK(foundIn(after, couple.markersOfGone).empty());
            CHECK(foundIn(after, couple.markersOfStays) == couple.markersOfStays);
            CHECK(foundIn(after, couple.markersOfShared) ==
                  (texts == SharedTexts::Keep ? couple.markersOfShared : std::set<std::string>{}));
            CHECK_FALSE(std::filesystem::exists(couple.vault.files().journal));
            for (const auto& [file, bytes] : contentsOf(couple.vault.dir())) {
                INFO(file);
                CHECK(foundIn(bytes, couple.markersOfGone).empty());
                CHECK(bytes.find(couple.gone.id.hex()) == std::string::npos);
            }
        }
    }
}

TEST_CASE("what would go is told beforehand, and is what went", "[storage][erasure]")
{
    Couple couple(6);
    const auto holdings = storage::holdingsOf(*couple.vault, couple.gone.id);
    CHECK(holdings.cases == 1);
    CHECK(holdings.openCases == 2);
    CHECK(holdings.sharedCases == 1);
    CHECK(holdings.sessions == 6);
    CHECK(holdings.responses == 24);
    CHECK(holdings.notes == 6);
    CHECK(holdings.flags == 12);
    CHECK(holdings.ruptures == 13);
    CHECK(holdings.reviews == 12);
    CHECK(holdings.drafts == 2);
    // Six sessions, the rupture by hand, and what the other one's flags hold: plans and reviews.
    CHECK(holdings.sharedTexts == 6 + 1 + 6 + 6);
    const auto entries = couple.vault->auditEntries().size();
    CHECK(storage::holdingsOf(*couple.vault, core::ClientId()) == storage::ClientHoldings{});
    CHECK(couple.vault->auditEntries().size() == entries);
    CHECK(couple.erase().erased == holdings);
    CHECK(storage::holdingsOf(*couple.vault, couple.gone.id) == storage::ClientHoldings{});
}

TEST_CASE("a shared case goes on for those who stay in it", "[storage][erasure]")
{
    Couple couple(3);
    auto before = recordsOf(couple.vault->database());
    couple.erase(SharedTexts::Keep);
    const auto after = recordsOf(couple.vault->database());

    CHECK(storage::clients(*couple.vault).size() == 1);
    CHECK_FALSE(storage::caseById(*couple.vault, couple.ofGone.id));
    auto shared = storage::caseById(*couple.vault, couple.shared.id).value();
    REQUIRE(shared.participants.size() == 1);
    CHECK(shared.participants.front().client == couple.stays.id);
    CHECK(shared.format == core::CaseFormat::Couple);
    const auto sessions = storage::sessionsOf(*couple.vault, shared.id);
    REQUIRE(sessions.size() == 3);
    for (const core::Session& session : sessions) {
        CHECK(session.notes.ends_with(" with [erased] ([erased])"));
        CHECK_FALSE(session.countertransference.empty());
    }
    // Nothing was added or changed but in texts, the audit, its key and the erased; what is left
    // was there.
    for (const auto& [table, rows] : after) {
        if (table == "session" || table == "audit_entry" || table == "erased_client" ||
            table == "records_key") {
            continue;
        }
        for (std::size_t start = 0; start < rows.size();) {
            const std::size_t end = rows.find('\n', start);
            INFO(table << ": " << rows.substr(start, end - start));
            CHECK(before[table].find(rows.substr(start, end - start + 1)) != std::string::npos);
            start = end + 1;
        }
    }
    // Somebody else may join, at a place that nobody has.
    const auto joins = someClient("J-3");
    shared.participants.push_back(
        {storage::newId<core::Participant>(), joins.id, core::Part::Partner});
    couple.vault.write([&](storage::Change& change) {
        storage::insertClient(change, joins);
        storage::updateCase(change, shared);
    });
    CHECK(storage::caseById(*couple.vault, shared.id)->participants.back().client == joins.id);
}

TEST_CASE("a case goes whole with the last one in it", "[storage][erasure]")
{
    Couple couple(2);
    couple.erase(SharedTexts::Keep);
    couple.vault->eraseClient(couple.stays.id, SharedTexts::Keep, Now + 120);
    CHECK(storage::cases(*couple.vault).empty());
    const auto records = recordsOf(couple.vault->database());
    const std::set<std::string> kept{
        "vault", "user", "user_role", "audit_entry", "records_key", "erased_client"};
    for (const auto& [table, rows] : records) {
        INFO(table);
        CHECK(rows.empty() != kept.contains(table));
    }
    couple.vault.close();
    const std::string pages = pagesOf(couple);
    for (const auto& markers :
         {couple.markersOfGone, couple.markersOfShared, couple.markersOfStays}) {
        CHECK(foundIn(pages, markers).empty());
    }
}

TEST_CASE("the audit says that a client was erased, by a random id alone", "[storage][erasure]")
{
    Couple couple(1);
    couple.erase(SharedTexts::Keep);
    const auto entry = couple.vault->auditEntries().back();
    CHECK(entry.what.action == "client.erase");
    CHECK(entry.what.object == couple.gone.id.hex());
    CHECK(entry.what.detail == "texts of shared cases kept");
    CHECK(entry.utcSeconds == Now + 60);
    couple.vault->eraseClient(couple.stays.id, SharedTexts::Erase, Now + 120);
    CHECK(couple.vault->auditEntries().back().what.detail == "texts of shared cases erased");
    CHECK(couple.vault->verifyAudit().ok);
}

TEST_CASE("who is not there is not erased, and nothing is written", "[storage][erasure]")
{
    Couple couple(1);
    couple.erase();
    couple.vault.reopen();
    const auto before = recordsOf(couple.vault->database());
    CHECK(errorOf([&] { couple.erase(); }) == ErrorKind::NotFound);
    CHECK(recordsOf(couple.vault->database()) == before);
}

TEST_CASE("erasing that is stopped before it is decided leaves everything as it was",
          "[storage][erasure][stop]")
{
    struct Stopped
    {
    };

    Couple couple(40);
    const auto before = recordsOf(couple.vault->database());
    // At each moment at which it is asked, until it is not stopped any more.
    int stopAt = 0;
    bool isErased = false;
    while (!isErased) {
        int asked = 0;
        try {
            const auto erasure = couple.vault->eraseClient(
                couple.gone.id, SharedTexts::Erase, Now, [&asked, stopAt] {
                    if (asked++ == stopAt) {
                        throw Stopped();
                    }
                });
            isErased = true;
            CHECK(erasure.unfinished.empty());
        } catch (const Stopped&) {
            CHECK(recordsOf(couple.vault->database()) == before);
            ++stopAt;
        }
    }
    CHECK(stopAt > 3);
    CHECK(couple.vault->check().ok());
    couple.vault.reopen();
    CHECK(couple.vault->check().ok());
    CHECK_FALSE(storage::clientById(*couple.vault, couple.gone.id));
}
