// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/taken_codes.h"
#include "storage/client_store.h"
#include "storage/random_id.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/refusal_of.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace soundings;
using app::RefusalKind;
using tests::ClinicFixture;

namespace {

/// What a refusal of `code` says; empty when it is free.
std::string saidOf(const app::TakenCodes& codes, const std::string& code)
{
    try {
        codes.requireFree(code);
    } catch (const app::Refusal& refusal) {
        CHECK(refusal.kind() == RefusalKind::Conflict);
        CHECK(refusal.reason() == app::RefusalReason::ClientCodeTaken);
        return refusal.what();
    }
    return {};
}

/// A client of a vault from before, when nothing was held against what is there.
void insertWithCode(ClinicFixture& clinic, const std::string& code)
{
    core::Client client;
    client.id = storage::newId<core::Client>();
    client.code = code;
    storage::Change change = clinic.desk().change("client.add", client.id.hex());
    storage::insertClient(change, client);
    change.commit();
}

} // namespace

TEST_CASE("a code is taken for whoever's client it is, and by every form that looks like it",
          "[workflow][clients][alike]")
{
    ClinicFixture clinic;
    clinic.openIndividual("K-001");
    clinic.addUser("bela", {core::Role::Therapist});
    const app::TakenCodes codes(clinic.signInAs("bela"));
    CHECK(saidOf(codes, "K-001").find("'K-001' exists already, perhaps of a colleague") !=
          std::string::npos);
    // The one that is there is named, and how the new one differs.
    for (const char* same : {"k-001", "\xef\xbc\xab-001"}) {
        const std::string said = saidOf(codes, same);
        INFO(said);
        CHECK(said.find("the code 'K-001' exists already") != std::string::npos);
        CHECK(said.find("'" + std::string(same) + "' differs only by") != std::string::npos);
    }
    for (const char* other : {"K-01", "K-0011", "L-001", "K 001"}) {
        CHECK(saidOf(codes, other).empty());
    }
    CHECK(tests::invalidOf([&codes] {
              codes.requireFree(" L-001");
              return 0;
          }) == core::InvalidKind::NotPrintable);
}

TEST_CASE("what is taken meanwhile is taken for the rest, and asking takes nothing",
          "[workflow][clients][alike]")
{
    ClinicFixture clinic;
    app::TakenCodes codes(clinic.desk());
    CHECK(saidOf(codes, "K-001").empty());
    CHECK(saidOf(codes, "K-001").empty());
    codes.take("K-001");
    CHECK_FALSE(saidOf(codes, "k-001").empty());
    codes.take("k-001");
    CHECK(saidOf(codes, "k-001").find("the code 'K-001'") != std::string::npos);
    // Nothing of it is in the vault.
    CHECK(saidOf(app::TakenCodes(clinic.desk()), "K-001").empty());
}

TEST_CASE("a pair of codes from before is read and keeps a third one out",
          "[workflow][clients][alike]")
{
    ClinicFixture clinic;
    insertWithCode(clinic, "K-001");
    insertWithCode(clinic, "k-001");
    const app::TakenCodes codes(clinic.desk());
    CHECK_FALSE(saidOf(codes, "K-001").empty());
    CHECK_FALSE(saidOf(codes, "k-001").empty());
    CHECK(saidOf(codes, "K-002").empty());
}
