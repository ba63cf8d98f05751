// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/measures/measures_model.h"
#include "core/measure/shipped.h"
#include "tests/models/list_contract.h"
#include "tests/models/test_vault.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <catch2/catch_test_macros.hpp>

using namespace soundings;
using namespace soundings::app;
using namespace soundings::app::test;

namespace {

/// The page of the measures, with somebody of this role signed in.
struct Desk
{
    explicit Desk(core::Role role)
    {
        vault.make({role});
        REQUIRE(vault.signIn());
        model().show({});
        settle();
    }

    void add(const QString& folder)
    {
        model().add(folder);
        settle();
    }

    void settle()
    {
        REQUIRE(waitFor([this] { return !vault.application().isBusy(); }));
    }

    /// Row of the measure, or -1.
    int rowOf(const std::string& id)
    {
        for (int row = 0; row < list().rowCount(); ++row) {
            if (textAt(list(), row, "measureId") == id) {
                return row;
            }
        }
        return -1;
    }

    std::string text(const std::string& id, const char* role)
    {
        INFO(id);
        const int row = rowOf(id);
        REQUIRE(row >= 0);
        return textAt(list(), row, role);
    }

    /// A folder with a profile; answers where it is.
    QString package(const QByteArray& profile)
    {
        const QString folder = vault.folder() + QStringLiteral("/our measure");
        REQUIRE(QDir().mkpath(folder));
        QFile file(folder + QStringLiteral("/profile.json"));
        REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(profile);
        return folder;
    }

    MeasuresModel& model() { return *vault.application().measures(); }

    MeasureListModel& list() { return *model().measures(); }

    TestVault vault;
};

/// The shipped ORS under another name: a package that is known to be right.
QByteArray ourProfile()
{
    QByteArray profile = QByteArray::fromStdString(core::shippedText("ors").profileJson);
    profile.replace("\"id\": \"ors\"", "\"id\": \"our-ors\"");
    return profile;
}

bool has(const std::string& text, const char* part)
{
    INFO(text);
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("adding a measure is offered to whom the vault allows it", "[models][measures]")
{
    CHECK(Desk(core::Role::Manager).model().mayAdd());
    CHECK(Desk(core::Role::Therapist).model().mayAdd());
    Desk supervisor(core::Role::Supervisor);
    CHECK_FALSE(supervisor.model().mayAdd());
    CHECK(supervisor.rowOf("phq-9") >= 0);

    Desk left(core::Role::Manager);
    left.vault.application().vault()->lock();
    CHECK_FALSE(left.model().mayAdd());
}

TEST_CASE("every measure of the program is listed, whatever somebody's role", "[models][measures]")
{
    for (const core::Role role :
         {core::Role::Therapist, core::Role::Supervisor, core::Role::Manager}) {
        Desk desk(role);
        CHECK(desk.model().failure().isEmpty());
        REQUIRE(desk.list().rowCount() == static_cast<int>(core::shippedMeasures().size()));
        for (int row = 0; row < desk.list().rowCount(); ++row) {
            INFO(textAt(desk.list(), row, "measureId"));
            for (const char* name :
                 {"acronym", "fullName", "kind", "range", "items", "limits", "licence"}) {
                CHECK_FALSE(textAt(desk.list(), row, name).empty());
            }
        }
    }
}

TEST_CASE("a measure says which way is better and which number means what, with its source",
          "[models][measures]")
{
    Desk desk(core::Role::Therapist);
    CHECK(desk.text("phq-9", "kind") == "How life is going");
    CHECK(desk.text("phq-9", "range") == "0 to 27, lower is better");
    CHECK(desk.text("phq-9", "standing").empty());
    CHECK(has(desk.text("phq-9", "items"), "question"));
    const std::string limits = desk.text("phq-9", "limits");
    CHECK(limits == "Clinical range: 10 or more\nReliable change in points: 6 or more");
    const std::string sources = desk.text("phq-9", "sources");
    CHECK(has(sources, "Clinical range: https://"));
    CHECK(has(sources, "\nReliable change: https://"));

    CHECK(desk.text("srs", "kind") == "Working together");
    CHECK(desk.text("srs", "range") == "0 to 40, higher is better");
    CHECK(has(desk.text("srs", "items"), "Score only"));
    CHECK(has(desk.text("srs", "limits"), "To watch: below 36"));
    CHECK(has(desk.text("srs", "limits"), "Possible rupture: a fall of 3 points or more"));
    CHECK(has(desk.text("srs", "sources"), "Possible rupture: setting: "));
}

TEST_CASE("a form of our own is said not to be validated and to have no published limit",
          "[models][measures]")
{
    Desk desk(core::Role::Therapist);
    CHECK(desk.text("soundings-progress", "standing") == "Not validated");
    CHECK(has(desk.text("soundings-progress", "limits"), "No limits are published for it"));
    CHECK(desk.text("soundings-progress", "sources").empty());
    CHECK(has(desk.text("soundings-alliance-client", "sources"), ": setting: "));
}

TEST_CASE("the clinic's own measure is added from a folder and marked as its own",
          "[models][measures]")
{
    Desk desk(core::Role::Manager);
    const int shipped = desk.list().rowCount();
    const QSignalSpy added(&desk.model(), &MeasuresModel::added);
    const QSignalSpy told(&desk.model(), &PageModel::told);
    const QString folder = desk.package(ourProfile());
    // Folders that are chosen come as an address.
    desk.add(QUrl::fromLocalFile(folder).toString(QUrl::FullyEncoded));
    CHECK(desk.model().failure().toStdString().empty());
    CHECK(added.count() == 1);
    CHECK(told.count() == 1);
    CHECK(desk.list().rowCount() == shipped + 1);
    CHECK(desk.text("our-ors", "standing") == "Added by this clinic, verified by nobody else");
    CHECK(desk.text("our-ors", "range") == desk.text("ors", "range"));

    desk.add(folder);
    CHECK(desk.model().failure().contains(QStringLiteral("already. Choose another")));
    CHECK(added.count() == 1);
    CHECK(desk.list().rowCount() == shipped + 1);
}

TEST_CASE("a package that is wrong is refused with what is wrong, and the list stays",
          "[models][measures]")
{
    Desk desk(core::Role::Therapist);
    const int shipped = desk.list().rowCount();
    const QSignalSpy added(&desk.model(), &MeasuresModel::added);
    const auto refused = [&desk](const QString& folder) {
        desk.add(folder);
        return !desk.model().failure().isEmpty();
    };
    CHECK(refused(desk.package("{\"id\": 7}")));
    CHECK(desk.model().failure().contains(QStringLiteral("id")));
    CHECK(refused(desk.package("not JSON")));
    CHECK(refused(desk.package({})));
    CHECK(refused(desk.package(ourProfile().replace("[0, 40]", "[40, 0]"))));
    CHECK(refused(desk.package(QByteArray::fromStdString(core::shippedText("ors").profileJson))));
    CHECK(refused(desk.vault.folder() + QStringLiteral("/nowhere")));
    CHECK(refused({}));
    CHECK(added.count() == 0);
    CHECK(desk.list().rowCount() == shipped);
}

TEST_CASE("a supervisor adds no measure", "[models][measures]")
{
    Desk desk(core::Role::Supervisor);
    desk.add(desk.package(ourProfile()));
    CHECK_FALSE(desk.model().failure().isEmpty());
    CHECK(desk.rowOf("our-ors") == -1);
}

TEST_CASE("locking empties the list of measures", "[models][measures]")
{
    Desk desk(core::Role::Therapist);
    REQUIRE(desk.list().rowCount() > 0);
    desk.vault.application().vault()->lock();
    CHECK(desk.list().rowCount() == 0);
}
