// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/demo_clinic.h"
#include "app/workflow/open_vault.h"
#include "app/workflow/read_file.h"
#include "app/workflow/refusal.h"
#include "app/workflow/summarise_clinic.h"
#include "core/record/invalid_value.h"
#include "storage/client_store.h"
#include "storage/digest.h"
#include "tests/workflow/clinic_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace soundings;
using tests::ClinicFixture;

namespace {

constexpr core::Quarter From{2024, 2};
constexpr core::Quarter To{2026, 1};

/// A made-up clinic large enough that some cells may be shown, opened by its manager.
app::SignedIn demoManager(const tests::ScratchFolder& scratch, const app::Clock& clock, int clients)
{
    const auto folder = scratch.path() / "demo.soundings";
    app::makeDemoClinic({.directory = folder, .clients = clients, .seed = 3}, clock);
    return app::openVault(folder, "manager", storage::Secret::fromText(app::DemoPassphrase), clock);
}

} // namespace

TEST_CASE("a shown count is a multiple of five and no count below eight is shown",
          "[workflow][summary]")
{
    const tests::ScratchFolder scratch;
    const app::FixedClock clock(core::Date(2026, 3, 31));
    const app::SignedIn manager = demoManager(scratch, clock, 120);

    const app::ClinicSummary summary = app::summariseClinic(manager, From, To);

    int shown = 0;
    for (const app::SummaryCell& cell : summary.cells) {
        if (cell.clients) {
            ++shown;
            CHECK(*cell.clients % 5 == 0);
            CHECK(*cell.clients >= 10);
        }
    }
    CHECK(shown > 0);
    CHECK(shown + summary.hidden == static_cast<int>(summary.cells.size()));
}

TEST_CASE("percentages are given only for tables without a hidden cell", "[workflow][summary]")
{
    const tests::ScratchFolder scratch;
    const app::FixedClock clock(core::Date(2026, 3, 31));
    const app::SignedIn manager = demoManager(scratch, clock, 40);

    const app::ClinicSummary summary = app::summariseClinic(manager, From, To);

    for (const app::SummaryCell& cell : summary.cells) {
        const bool tableHasHidden = std::ranges::any_of(summary.cells, [&](const auto& other) {
            return other.table == cell.table && !other.clients;
        });
        CHECK((!cell.percent || !tableHasHidden));
    }
}

TEST_CASE("the files hold no client code and no day, and the manifest proves the CSV",
          "[workflow][summary]")
{
    const tests::ScratchFolder scratch;
    const app::FixedClock clock(core::Date(2026, 3, 31));
    app::SignedIn manager = demoManager(scratch, clock, 40);
    const app::ClinicSummary summary = app::summariseClinic(manager, From, To);
    const auto folder = scratch.path() / "out";

    app::exportSummary(manager, summary, folder);

    const std::string csv = app::readFile(folder / "summary.csv", 1U << 20U);
    const std::string manifest = app::readFile(folder / "manifest.json", 1U << 20U);
    CHECK(manifest.find(storage::sha256Hex(csv)) != std::string::npos);
    for (const core::Client& client : storage::clients(manager.vault())) {
        CHECK(csv.find(client.code) == std::string::npos);
        CHECK(manifest.find(client.code) == std::string::npos);
    }
    CHECK(csv.find("2026-03-") == std::string::npos);
    CHECK_THROWS_AS(app::exportSummary(manager, summary, folder), app::Refusal);
}

TEST_CASE("an empty clinic shows nothing at all", "[workflow][summary]")
{
    ClinicFixture clinic;
    const app::ClinicSummary summary = app::summariseClinic(clinic.desk(), From, To);
    CHECK(summary.hidden == static_cast<int>(summary.cells.size()));
}

TEST_CASE("only a manager summarises, and only a period that has begun",
          "[workflow][summary][roles]")
{
    ClinicFixture clinic;
    CHECK_THROWS_AS(app::summariseClinic(clinic.desk(), To, From), core::InvalidValue);
    CHECK_THROWS_AS(app::summariseClinic(clinic.desk(), From, {2026, 2}), core::InvalidValue);
    CHECK_THROWS_AS(app::summariseClinic(clinic.desk(), {2010, 1}, To), core::InvalidValue);

    clinic.addUser("bela", {core::Role::Therapist, core::Role::Supervisor});
    CHECK_THROWS_AS(app::summariseClinic(clinic.signInAs("bela"), From, To), app::Refusal);
}
