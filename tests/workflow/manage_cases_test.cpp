// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/case_access.h"
#include "app/workflow/manage_cases.h"
#include "app/workflow/manage_clients.h"
#include "app/workflow/refusal.h"
#include "core/record/invalid_value.h"
#include "storage/case_store.h"
#include "tests/workflow/clinic_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using tests::ClinicFixture;

namespace {

app::CaseDraft coupleOf(const std::string& one, const std::string& other)
{
    app::CaseDraft draft;
    draft.format = core::CaseFormat::Couple;
    draft.participants = {{.clientCode = one, .part = core::Part::Partner},
                          {.clientCode = other, .part = core::Part::Partner}};
    draft.start = core::Date(2026, 1, 1);
    return draft;
}

void addClients(ClinicFixture& clinic, std::initializer_list<const char*> codes)
{
    for (const char* code : codes) {
        core::Client client;
        client.code = code;
        app::addClient(clinic.desk(), client);
    }
}

} // namespace

TEST_CASE("a couple has two people and the usual measures", "[workflow][cases]")
{
    ClinicFixture clinic;
    addClients(clinic, {"K-001", "K-002"});

    const core::Case episode = app::openCase(clinic.desk(), coupleOf("K-001", "K-002"));

    CHECK(episode.participants.size() == 2);
    CHECK(episode.measures.size() == 3);
    CHECK(storage::caseById(clinic.desk().vault(), episode.id)->participants.size() == 2);
}

TEST_CASE("a couple of one, a client unknown or twice, a measure unknown are refused",
          "[workflow][cases]")
{
    ClinicFixture clinic;
    addClients(clinic, {"K-001", "K-002"});
    auto one = coupleOf("K-001", "K-002");
    one.participants.pop_back();
    CHECK_THROWS_AS(app::openCase(clinic.desk(), one), core::InvalidValue);
    CHECK_THROWS_AS(app::openCase(clinic.desk(), coupleOf("K-001", "K-001")), core::InvalidValue);
    CHECK_THROWS_AS(app::openCase(clinic.desk(), coupleOf("K-001", "K-009")), app::Refusal);
    auto future = coupleOf("K-001", "K-002");
    future.start = core::Date(2026, 4, 1);
    CHECK_THROWS_AS(app::openCase(clinic.desk(), future), core::InvalidValue);
    auto unknown = coupleOf("K-001", "K-002");
    unknown.measures = {{.measure = "no-such-form", .rater = core::Rater::Client}};
    CHECK_THROWS_AS(app::openCase(clinic.desk(), unknown), app::Refusal);
    CHECK(storage::cases(clinic.desk().vault()).empty());
}

TEST_CASE("a case is found by its id and by its client's code while it is the only open one",
          "[workflow][cases]")
{
    ClinicFixture clinic;
    const core::Case episode = clinic.openIndividual("K-001");

    CHECK(app::findCase(clinic.desk(), episode.id.hex()).id == episode.id);
    CHECK(app::findCase(clinic.desk(), "K-001").id == episode.id);
    CHECK_THROWS_AS(app::findCase(clinic.desk(), "K-002"), app::Refusal);

    app::CaseDraft second;
    second.participants = {{.clientCode = "K-001", .part = core::Part::Client}};
    second.start = core::Date(2026, 2, 1);
    app::openCase(clinic.desk(), second);
    CHECK_THROWS_AS(app::findCase(clinic.desk(), "K-001"), app::Refusal);
}

TEST_CASE("a closed case takes no session and is not closed twice", "[workflow][cases]")
{
    ClinicFixture clinic;
    const core::Case episode = clinic.openIndividual("K-001");
    clinic.recordSrs(episode, 1, 38);

    CHECK_THROWS_AS(
        app::closeCase(clinic.desk(), episode, core::Date(2026, 1, 2), core::Ending::Agreed),
        app::Refusal);
    app::closeCase(clinic.desk(), episode, core::Date(2026, 3, 1), core::Ending::Agreed);

    const core::Case closed = *storage::caseById(clinic.desk().vault(), episode.id);
    CHECK(closed.ending == core::Ending::Agreed);
    CHECK_THROWS_AS(clinic.recordSrs(closed, 2, 38), app::Refusal);
    CHECK_THROWS_AS(
        app::closeCase(clinic.desk(), closed, core::Date(2026, 3, 2), core::Ending::Agreed),
        app::Refusal);
}
