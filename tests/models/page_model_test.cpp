// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/page_model.h"
#include "app/workflow/refusal.h"
#include "tests/models/test_vault.h"

#include <QSignalSpy>
#include <QThread>
#include <catch2/catch_test_macros.hpp>

using namespace soundings::app;
using namespace soundings::app::test;
using soundings::core::Role;

namespace {

/// Asks for the name of the one signed in.
class NameModel : public PageModel
{
public:
    explicit NameModel(Clinic& clinic)
        : PageModel(clinic)
    {
    }

    QString name;
    bool onOtherThread = false;

    void read()
    {
        ask(
            [this, here = QThread::currentThread()](SignedIn& signedIn) {
                onOtherThread = QThread::currentThread() != here;
                return signedIn.user().name;
            },
            [this](const std::string& found) { name = QString::fromStdString(found); });
    }

    void refuse()
    {
        ask([](SignedIn&) { throw Refusal(RefusalKind::Conflict, "this was refused"); },
            [this] { name = QStringLiteral("done all the same"); });
    }

protected:
    void forget() override { name.clear(); }
};

} // namespace

TEST_CASE("an answer comes from the vault's thread and the model is busy until then",
          "[models][page]")
{
    TestVault vault;
    vault.make({Role::Therapist});
    NameModel model(vault.application().clinic());
    REQUIRE(vault.signIn());

    model.read();
    CHECK(model.isBusy());
    CHECK(model.name.isEmpty());
    REQUIRE(waitFor([&] { return !model.isBusy(); }));
    CHECK(model.name == TestVault::userName());
    CHECK(model.onOtherThread);
    CHECK(model.failure().isEmpty());
}

TEST_CASE("a refusal becomes a sentence and the next question clears it", "[models][page]")
{
    TestVault vault;
    vault.make({Role::Therapist});
    NameModel model(vault.application().clinic());
    REQUIRE(vault.signIn());

    model.refuse();
    REQUIRE(waitFor([&] { return !model.isBusy(); }));
    CHECK(model.failure().contains(QStringLiteral("This was refused")));
    CHECK(model.name.isEmpty());

    model.read();
    CHECK(model.failure().isEmpty());
    REQUIRE(waitFor([&] { return !model.isBusy(); }));
    CHECK(model.name == TestVault::userName());
}

TEST_CASE("asking a locked vault says that it is locked", "[models][page]")
{
    TestVault vault;
    NameModel model(vault.application().clinic());
    model.read();
    REQUIRE(waitFor([&] { return !model.isBusy(); }));
    CHECK(model.failure().contains(QStringLiteral("locked")));
}

TEST_CASE("locking empties the model and drops the answer that was on its way", "[models][page]")
{
    TestVault vault;
    vault.make({Role::Therapist});
    NameModel model(vault.application().clinic());
    REQUIRE(vault.signIn());
    model.read();
    REQUIRE(waitFor([&] { return !model.name.isEmpty(); }));

    model.read();
    vault.application().vault()->lock();
    CHECK(model.name.isEmpty());
    CHECK_FALSE(model.isBusy());
    // Signing in again takes longer than any answer still on its way.
    REQUIRE(vault.signIn());
    CHECK(model.name.isEmpty());
}
