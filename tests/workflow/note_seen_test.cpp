// SPDX-License-Identifier: GPL-3.0-or-later
// That somebody looked at a person's records stands in the audit before they are shown.
#include "app/workflow/caseload.h"
#include "app/workflow/client_record.h"
#include "app/workflow/erase_client.h"
#include "app/workflow/explain_flag.h"
#include "app/workflow/list_flags.h"
#include "app/workflow/manage_clients.h"
#include "app/workflow/retention.h"
#include "app/workflow/session_result.h"
#include "tests/storage/fixture/small_files_only.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/refusal_of.h"

#include <boost/date_time/gregorian/gregorian.hpp>
#include <catch2/catch_test_macros.hpp>

#include <functional>

using namespace soundings;
using app::SignedIn;
using tests::ClinicFixture;
using tests::refusalOf;

namespace {

/// What the audit has come to hold since `before` entries, as "action object".
std::vector<std::string> notedSince(SignedIn& who, std::size_t before)
{
    std::vector<std::string> noted;
    const auto entries = who.vault().auditEntries();
    for (std::size_t at = before; at < entries.size(); ++at) {
        CHECK(entries[at].user == who.user().id);
        CHECK(entries[at].what.detail.empty());
        noted.push_back(entries[at].what.action + " " + entries[at].what.object);
    }
    return noted;
}

std::vector<std::string> notedBy(SignedIn& who, const std::function<void(SignedIn&)>& look)
{
    const auto before = who.vault().auditEntries().size();
    look(who);
    return notedSince(who, before);
}

using Noted = std::vector<std::string>;

/// A day that can be moved on.
class MovingClock : public app::Clock
{
public:
    [[nodiscard]] core::Date today() const override { return m_day; }

    [[nodiscard]] std::int64_t utcSeconds() const override
    {
        return app::FixedClock(m_day).utcSeconds();
    }

    void goOn() { m_day += boost::gregorian::days(1); }

private:
    core::Date m_day{2026, 3, 31};
};

} // namespace

TEST_CASE("every look at somebody's records is one entry with its id and without a name",
          "[workflow][audit][seen]")
{
    ClinicFixture clinic;
    const core::Flag flag = clinic.raiseRupture();
    const core::Case episode = app::findCase(clinic.desk(), "K-001");
    const std::string caseId = episode.id.hex();
    const std::string clientId = episode.participants.front().client.hex();
    CHECK(notedBy(clinic.signInAs("anna"), [](SignedIn& who) {
              static_cast<void>(app::clientsDue(who));
          }).empty());
    clinic.addUser("mara", {core::Role::Manager});
    app::setRetention(clinic.signInAs("mara"), 10, "what the chamber asks for");

    const std::vector<std::pair<std::function<void(SignedIn&)>, Noted>> looks{
        {[&](SignedIn& who) { static_cast<void>(app::caseRecord(who, episode)); },
         {"case.view " + caseId}},
        {[](SignedIn& who) { static_cast<void>(app::clientRecord(who, "K-001")); },
         {"client.view " + clientId, "case.view " + caseId}},
        {[&](SignedIn& who) { static_cast<void>(app::sessionResult(who, flag.session)); },
         {"case.view " + caseId}},
        {[&](SignedIn& who) { static_cast<void>(app::explainFlag(who, flag.id)); },
         {"flag.view " + flag.id.hex()}},
        {[](SignedIn& who) { static_cast<void>(app::caseload(who)); }, {"caseload.view "}},
        {[](SignedIn& who) { static_cast<void>(app::listClients(who)); }, {"client.list "}},
        {[](SignedIn& who) { static_cast<void>(app::listFlags(who)); }, {"flag.list "}},
        {[](SignedIn& who) { static_cast<void>(app::supervisionQueue(who)); },
         {"supervision.view "}},
        {[](SignedIn& who) { static_cast<void>(app::clientsDue(who)); }, {"retention.view "}},
        {[](SignedIn& who) { static_cast<void>(app::planErasure(who, "K-001")); },
         {"erasure.view " + clientId}}};
    for (const auto& [look, expected] : looks) {
        SignedIn& anna = clinic.signInAs("anna");
        CHECK(notedBy(anna, look) == expected);
        CHECK(notedBy(anna, look).empty());
    }
    CHECK(clinic.desk().vault().verifyAudit().ok);
}

TEST_CASE("whoever signs in again, or looks on another day, is noted again",
          "[workflow][audit][seen]")
{
    ClinicFixture clinic;
    static_cast<void>(clinic.openIndividual("K-001"));
    const auto look = [](SignedIn& who) { static_cast<void>(app::caseload(who)); };
    CHECK(notedBy(clinic.desk(), look).size() == 1);
    CHECK(notedBy(clinic.desk(), look).empty());
    CHECK(notedBy(clinic.signInAs("anna"), look).size() == 1);

    tests::ScratchFolder scratch;
    MovingClock clock;
    SignedIn desk(storage::Vault::create(scratch.path() / "v.soundings",
                                         {.name = "ada", .roles = {core::Role::Therapist}},
                                         storage::Secret::fromText(ClinicFixture::Passphrase),
                                         storage::KdfCost::minimum(),
                                         clock.utcSeconds())
                      .vault,
                  clock);
    CHECK(notedBy(desk, look).size() == 1);
    CHECK(notedBy(desk, look).empty());
    clock.goOn();
    CHECK(notedBy(desk, look).size() == 1);
}

TEST_CASE("what cannot be noted is not shown, and is shown once it can be",
          "[workflow][audit][seen]")
{
    ClinicFixture clinic;
    const core::Flag flag = clinic.raiseRupture();
    const core::Case episode = app::findCase(clinic.desk(), "K-001");
    const std::vector<std::function<void(SignedIn&)>> looks{
        [&](SignedIn& who) { static_cast<void>(app::caseRecord(who, episode)); },
        [](SignedIn& who) { static_cast<void>(app::clientRecord(who, "K-001")); },
        [&](SignedIn& who) { static_cast<void>(app::sessionResult(who, flag.session)); },
        [&](SignedIn& who) { static_cast<void>(app::explainFlag(who, flag.id)); },
        [](SignedIn& who) { static_cast<void>(app::caseload(who)); },
        [](SignedIn& who) { static_cast<void>(app::listClients(who)); },
        [](SignedIn& who) { static_cast<void>(app::listFlags(who)); },
        [](SignedIn& who) { static_cast<void>(app::supervisionQueue(who)); }};
    for (const auto& look : looks) {
        SignedIn& anna = clinic.signInAs("anna");
        const auto before = anna.vault().auditEntries().size();
        {
            const tests::SmallFilesOnly full(1);
            try {
                look(anna);
                FAIL_CHECK("shown without an entry");
            } catch (const app::Refusal& refusal) {
                CHECK(refusal.kind() == app::RefusalKind::Conflict);
                CHECK(refusal.reason() == app::RefusalReason::CannotBeNoted);
            }
        }
        CHECK(notedSince(anna, before).empty());
        CHECK_NOTHROW(look(anna));
        CHECK_FALSE(notedSince(anna, before).empty());
    }
}

TEST_CASE("a look that is refused leaves no entry as if it had been one", "[workflow][audit][seen]")
{
    ClinicFixture clinic;
    const core::Flag flag = clinic.raiseRupture();
    const core::Case episode = app::findCase(clinic.desk(), "K-001");
    clinic.addUser("bela", {core::Role::Therapist});
    SignedIn& bela = clinic.signInAs("bela");
    const auto before = bela.vault().auditEntries().size();
    CHECK(refusalOf([&] { return app::caseRecord(bela, episode); }) ==
          app::RefusalKind::NotAllowed);
    CHECK(refusalOf([&] { return app::explainFlag(bela, flag.id); }) ==
          app::RefusalKind::NotAllowed);
    CHECK(refusalOf([&] { return app::clientRecord(bela, "K-001"); }) ==
          app::RefusalKind::NotFound);
    CHECK(notedSince(bela, before).empty());
}
