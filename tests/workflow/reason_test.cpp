// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/reason.h"
#include "tests/workflow/refusal_of.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace soundings;
using core::InvalidKind;

namespace {

std::optional<InvalidKind> faultIn(const std::string& reason)
{
    return tests::invalidOf([&reason] {
        app::requireReason(reason);
        return 0;
    });
}

} // namespace

TEST_CASE("a reason is one line with something in it", "[workflow][reason]")
{
    CHECK_FALSE(faultIn("compared with paper"));
    CHECK_FALSE(faultIn("."));
    CHECK_FALSE(faultIn(" indented, \xc3\xa9 "));
    CHECK_FALSE(faultIn(std::string(200, 'x')));
    CHECK(faultIn("") == InvalidKind::Empty);
    CHECK(faultIn("   ") == InvalidKind::Empty);
    CHECK(faultIn(std::string(201, 'x')) == InvalidKind::TooLong);
    for (const char letter : {'\n', '\r', '\t', '\0', '\x1b'}) {
        CHECK(faultIn(std::string("two") + letter + "lines") == InvalidKind::NotPrintable);
    }
}

TEST_CASE("a reason that is too long is not repeated whole", "[workflow][reason]")
{
    try {
        app::requireReason(std::string(100000, 'x'));
        FAIL("it was taken");
    } catch (const core::InvalidValue& invalid) {
        CHECK(std::string(invalid.what()).size() < 1000);
    }
}
