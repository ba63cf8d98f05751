// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/participant_codes.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/refusal_of.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using tests::ClinicFixture;

TEST_CASE("who is in a case is found by code, in order, by whoever may see it and unnoted",
          "[workflow][case]")
{
    ClinicFixture clinic;
    const core::Case episode = clinic.openCouple("K-002", "K-001");
    const auto before = clinic.desk().vault().auditEntries().size();
    CHECK(app::participantCodes(clinic.desk(), episode) ==
          std::vector<std::string>{"K-002", "K-001"});
    CHECK(clinic.desk().vault().auditEntries().size() == before);
    clinic.addUser("bela", {core::Role::Therapist});
    CHECK(tests::refusalOf([&] {
              return app::participantCodes(clinic.signInAs("bela"), episode);
          }) == app::RefusalKind::NotAllowed);
}
