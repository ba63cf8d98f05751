// SPDX-License-Identifier: GPL-3.0-or-later
// Every use case against everybody: let through, or refused without a trace in the vault.
#include "app/workflow/caseload.h"
#include "app/workflow/list_flags.h"
#include "app/workflow/manage_clients.h"
#include "app/workflow/manage_users.h"
#include "app/workflow/open_vault.h"
#include "tests/workflow/clinic_fixture.h"
#include "tests/workflow/refusal_of.h"
#include "tests/workflow/role_table.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <fstream>
#include <sstream>

using namespace soundings;
using app::RefusalKind;
using app::SignedIn;
using core::Role;
using tests::AllPersons;
using tests::allUseCases;
using tests::Answer;
using tests::ClinicFixture;
using tests::Person;
using tests::Scene;
using tests::UseCase;

namespace {

const char* nameOf(Person person)
{
    constexpr std::array Names{"tessa", "theo", "sven", "stella", "mara"};
    return Names.at(static_cast<std::size_t>(person));
}

/// A clinic with each of them, a case of tessa's with a rupture, and copies of its vault to try
/// things on.
class Stage
{
public:
    Stage()
    {
        m_fixture.addUser("tessa", {Role::Therapist});
        m_fixture.addUser("theo", {Role::Therapist});
        m_fixture.addUser("sven", {Role::Supervisor});
        m_fixture.addUser("stella", {Role::Supervisor});
        m_fixture.addUser("mara", {Role::Manager});
        app::addSupervision(m_fixture.desk(), "sven", "tessa");
        SignedIn& tessa = m_fixture.signInAs("tessa");
        core::Client waiting;
        waiting.code = "K-009";
        app::addClient(tessa, waiting);
        m_scene.flag = m_fixture.raiseRupture();
        m_scene.watch = m_fixture.raiseWatch();
        m_scene.episode = app::findCase(tessa, "K-001");
        m_scene.session = app::sessionOn(tessa, m_scene.episode, core::Date(2026, 1, 26)).value();
        m_scene.rupture = app::requireFlag(tessa, m_scene.flag.id).rupture->id;
        m_fixture.signOut();
    }

    /// Signs in on a fresh copy of the vault; `scene().folder` is fresh as well.
    SignedIn signIn(Person person)
    {
        m_scene.folder = m_fixture.folder() / std::to_string(++m_copies);
        std::filesystem::create_directory(m_scene.folder);
        const auto copy = m_scene.folder / "copy.soundings";
        std::filesystem::copy(
            m_fixture.vaultPath(), copy, std::filesystem::copy_options::recursive);
        return app::openVault(copy,
                              nameOf(person),
                              storage::Secret::fromText(ClinicFixture::Passphrase),
                              m_fixture.clock());
    }

    [[nodiscard]] const Scene& scene() const { return m_scene; }

private:
    ClinicFixture m_fixture;
    Scene m_scene;
    int m_copies = 0;
};

RefusalKind refusalFor(Answer answer)
{
    return answer == Answer::No ? RefusalKind::NotAllowed : RefusalKind::NotFound;
}

/// The table of docs/threat-model.md as this test would write it.
std::string tableText()
{
    std::string text = "| use case | the case's therapist | another therapist | the case's "
                       "supervisor | another supervisor | manager |\n|---|---|---|---|---|---|\n";
    for (const UseCase& useCase : allUseCases()) {
        text += "| " + useCase.name + " |";
        for (const Answer answer : useCase.answers) {
            text += " " + tests::answerWord(answer) + " |";
        }
        text += "\n";
    }
    return text;
}

} // namespace

TEST_CASE("whoever may not is refused and leaves no trace in the vault", "[workflow][roles]")
{
    const Person person = GENERATE(from_range(AllPersons));
    Stage stage;
    SignedIn who = stage.signIn(person);
    const auto entries = who.vault().auditEntries().size();
    const auto info = who.vault().info();
    int refused = 0;
    for (const UseCase& useCase : allUseCases()) {
        if (useCase.answerFor(person) == Answer::Yes) {
            continue;
        }
        INFO(who.user().name << " tries to " << useCase.name);
        ++refused;
        CHECK(tests::refusalOf([&] {
                  useCase.attempt(who, stage.scene());
                  return 0;
              }) == refusalFor(useCase.answerFor(person)));
    }
    CHECK(refused > 0);
    CHECK(who.vault().auditEntries().size() == entries);
    CHECK(who.vault().info().clients == info.clients);
    CHECK(who.vault().info().cases == info.cases);
    CHECK(who.vault().info().sessions == info.sessions);
    CHECK(who.vault().info().users == info.users);
    // Nothing but the vault itself is there.
    CHECK(std::distance(std::filesystem::directory_iterator(stage.scene().folder), {}) == 1);
}

// Without this the refusals above could rest on anything.
TEST_CASE("whoever may is let through by the very same attempts", "[workflow][roles]")
{
    const Person person = GENERATE(from_range(AllPersons));
    Stage stage;
    for (const UseCase& useCase : allUseCases()) {
        if (useCase.answerFor(person) != Answer::Yes) {
            continue;
        }
        SignedIn who = stage.signIn(person);
        INFO(who.user().name << " may " << useCase.name);
        CHECK_NOTHROW(useCase.attempt(who, stage.scene()));
    }
}

TEST_CASE("the threat model shows the table of who may do what as it is tested",
          "[workflow][roles]")
{
    std::ostringstream document;
    document << std::ifstream(SOUNDINGS_THREAT_MODEL).rdbuf();
    INFO(tableText());
    CHECK(document.str().find(tableText()) != std::string::npos);
}

TEST_CASE("lists show a therapist nobody else's clients and a supervisor only those supervised",
          "[workflow][roles]")
{
    Stage stage;
    SignedIn theo = stage.signIn(Person::OtherTherapist);
    CHECK(app::listFlags(theo).empty());
    CHECK(app::caseload(theo).empty());
    CHECK(app::listClients(theo).empty());
    SignedIn stella = stage.signIn(Person::OtherSupervisor);
    CHECK(app::supervisionQueue(stella).empty());
    CHECK(app::listFlags(stella).empty());
    SignedIn sven = stage.signIn(Person::CaseSupervisor);
    CHECK(app::supervisionQueue(sven).size() == 1);
}
