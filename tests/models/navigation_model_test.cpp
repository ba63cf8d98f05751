// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/navigation_model.h"

#include <QSignalSpy>
#include <catch2/catch_test_macros.hpp>

#include <stdexcept>

using namespace soundings::app;
using soundings::core::Role;

namespace {

const QString CaseId = QStringLiteral("00112233445566778899aabbccddeeff");

} // namespace

TEST_CASE("nobody may see anything before somebody came in", "[models][navigation]")
{
    NavigationModel navigation;
    CHECK(navigation.page() == Page::None);
    CHECK(navigation.source().isEmpty());
    CHECK(navigation.places().isEmpty());
    navigation.goTo(Page::Settings);
    navigation.goToIndex(0);
    navigation.openCase(CaseId);
    navigation.replace(Page::Result, CaseId);
    navigation.back();
    navigation.leave();
    CHECK(navigation.page() == Page::None);
}

TEST_CASE("each role begins at its own place and sees no other's", "[models][navigation]")
{
    NavigationModel navigation;

    navigation.begin({Role::Therapist});
    CHECK(navigation.page() == Page::Caseload);
    CHECK(navigation.places() == QList<int>{Page::Caseload, Page::Measures, Page::Settings});
    navigation.goTo(Page::Supervision);
    CHECK(navigation.page() == Page::Caseload);

    navigation.begin({Role::Supervisor});
    CHECK(navigation.page() == Page::Supervision);
    CHECK_FALSE(navigation.allows(Page::Record));
    CHECK(navigation.allows(Page::Case));

    navigation.begin({Role::Manager});
    CHECK(navigation.page() == Page::Clinic);
    CHECK_FALSE(navigation.allows(Page::Case));
    CHECK_FALSE(navigation.allows(Page::Why));
    CHECK_FALSE(navigation.allows(Page::Caseload));
    navigation.openCase(CaseId);
    CHECK(navigation.page() == Page::Clinic);
}

TEST_CASE("somebody with several roles sees the places of all", "[models][navigation]")
{
    NavigationModel navigation;
    navigation.begin({Role::Therapist, Role::Supervisor, Role::Manager});
    CHECK(navigation.places().size() == 7);
}

TEST_CASE("back leads the way one came and no further", "[models][navigation]")
{
    NavigationModel navigation;
    navigation.begin({Role::Therapist});
    navigation.openCase(CaseId);
    navigation.openFlag(QStringLiteral("f"));
    CHECK(navigation.page() == Page::Why);
    CHECK(navigation.place() == Page::Caseload);
    navigation.back();
    CHECK(navigation.page() == Page::Case);
    CHECK(navigation.subject() == CaseId);
    navigation.back();
    CHECK(navigation.page() == Page::Caseload);
    CHECK_FALSE(navigation.canGoBack());
    navigation.back();
    CHECK(navigation.page() == Page::Caseload);
}

TEST_CASE("the result takes the place of the form on the way back", "[models][navigation]")
{
    NavigationModel navigation;
    navigation.begin({Role::Therapist});
    navigation.openCase(CaseId);
    navigation.recordSession(CaseId);
    navigation.setUnsaved(true);
    navigation.replace(Page::Result, QStringLiteral("s"));
    CHECK(navigation.page() == Page::Result);
    CHECK_FALSE(navigation.isUnsaved());
    navigation.back();
    CHECK(navigation.page() == Page::Case);
}

TEST_CASE("unsaved input is not left without asking", "[models][navigation]")
{
    NavigationModel navigation;
    navigation.begin({Role::Therapist});
    navigation.recordSession(CaseId);
    navigation.setUnsaved(true);
    QSignalSpy asked(&navigation, &NavigationModel::leavingAsked);

    navigation.back();
    CHECK(asked.count() == 1);
    CHECK(navigation.page() == Page::Record);

    navigation.stay();
    navigation.leave();
    CHECK(navigation.page() == Page::Record);

    navigation.goTo(Page::Settings);
    navigation.leave();
    CHECK(navigation.page() == Page::Settings);
    CHECK_FALSE(navigation.isUnsaved());
}

TEST_CASE("locking asks nothing and forgets where one was", "[models][navigation]")
{
    NavigationModel navigation;
    navigation.begin({Role::Therapist});
    navigation.openCase(CaseId);
    navigation.setUnsaved(true);
    navigation.end();
    CHECK(navigation.page() == Page::None);
    CHECK(navigation.subject().isEmpty());
    CHECK(navigation.places().isEmpty());
    CHECK_FALSE(navigation.isUnsaved());
}

TEST_CASE("a number without a place leads nowhere", "[models][navigation]")
{
    NavigationModel navigation;
    navigation.begin({Role::Manager});
    navigation.goToIndex(-1);
    navigation.goToIndex(99);
    CHECK(navigation.page() == Page::Clinic);
}

TEST_CASE("every page has a file of its own and somebody who may see it", "[models][navigation]")
{
    for (const PageEntry& entry : allPages()) {
        CHECK_FALSE(entry.roles.empty());
        CHECK(entry.source.isValid());
        CHECK(&pageEntry(entry.name) == &entry);
    }
    CHECK_THROWS_AS(pageEntry(Page::None), std::logic_error);
}
