// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/audit_text.h"
#include "storage/digest.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;

TEST_CASE("a moment of the audit is told in UTC, to the second", "[workflow][audit]")
{
    CHECK(app::utcText(0) == "1970-01-01T00:00:00Z");
    CHECK(app::utcText(951'782'400) == "2000-02-29T00:00:00Z");
    CHECK(app::utcText(4'102'444'799) == "2099-12-31T23:59:59Z");
}

TEST_CASE("a hash is printed whole, and short by its first sixteen digits", "[workflow][audit]")
{
    // SHA-256 of nothing, as FIPS 180-4 gives it.
    const storage::Digest digest = storage::sha256("");
    CHECK(app::hashText(digest) ==
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(app::shortHash(digest) == "e3b0 c442 98fc 1c14");
}
