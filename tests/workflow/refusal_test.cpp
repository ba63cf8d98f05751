// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workflow/refusal_of.h"

#include <catch2/catch_test_macros.hpp>

#include <exception>

using namespace soundings;

TEST_CASE("a refusal carries its kind and its sentence to whoever catches it", "[workflow]")
{
    const auto refuse = [] {
        throw app::Refusal(app::RefusalKind::NotFound, "no client 'K-001' among yours");
        return 0;
    };
    CHECK(tests::refusalOf(refuse) == app::RefusalKind::NotFound);
    try {
        refuse();
    } catch (const std::runtime_error& error) {
        CHECK(std::string(error.what()) == "no client 'K-001' among yours");
    }
}

TEST_CASE("a refusal that travels between threads is still what it was", "[workflow]")
{
    const auto carried = std::make_exception_ptr(
        app::Refusal(app::RefusalKind::WeakPassphrase, "use words that do not belong together"));
    CHECK(tests::refusalOf([&carried] {
              std::rethrow_exception(carried);
              return 0;
          }) == app::RefusalKind::WeakPassphrase);
}
