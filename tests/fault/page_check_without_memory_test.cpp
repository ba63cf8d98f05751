// SPDX-License-Identifier: GPL-3.0-or-later
// R2: the library does not look whether it got memory for the code of a page.
#include "storage/sqlite/database.h"
#include "storage/sqlite/page_check.h"
#include "tests/fault/child.h"
#include "tests/fault/watched_calls.h"
#include "tests/storage/fixture/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <stdexcept>

#if !defined(__SANITIZE_ADDRESS__) // which has memory of its own

using namespace soundings;
using namespace soundings::tests;
using storage::sqlite::Database;

TEST_CASE("checking pages without memory is refused, whichever call for it fails",
          "[fault][sqlite][R2]")
{
    const bool lasting = GENERATE(false, true);
    const TemporaryFolder folder;
    Database database(
        folder.path() / "test.db", storage::Secret::random(32), Database::Mode::CreateNew);
    database.execute("CREATE TABLE t (x TEXT) STRICT; INSERT INTO t VALUES ('some words')");
    REQUIRE(storage::sqlite::unsoundPages(database).empty());

    const Shared<long> failed;
    int refused = 0;
    *failed = 1;
    for (long call = 1; *failed != 0; ++call) {
        CAPTURE(lasting, call);
        *failed = 0;
        CallPlan plan;
        plan.calls = CallPlan::Calls::Memory;
        plan.first = call;
        plan.lasting = lasting;
        plan.error = ENOMEM;
        plan.failed = failed.get();
        const Ending ending = endingOf([&] {
            watchCalls(plan);
            const bool sound = storage::sqlite::unsoundPages(database).empty();
            stopWatching();
            if (!sound) {
                throw std::logic_error("sound pages are called unsound");
            }
        });
        CHECK(
            (ending == Ending::Done || ending == Ending::Refused || ending == Ending::OutOfMemory));
        refused += ending == Ending::Done ? 0 : 1;
    }
    CHECK(refused > 10);
}

#endif
