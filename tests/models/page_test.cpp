// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/page.h"

#include <QMetaEnum>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>
#include <stdexcept>

using namespace soundings;
using namespace soundings::app;
using core::Role;

TEST_CASE("every page that has a name has one entry with a file of its own", "[models][page]")
{
    std::set<QUrl> files;
    const auto names = QMetaEnum::fromType<Page::Name>();
    for (int index = 0; index < names.keyCount(); ++index) {
        const auto name = static_cast<Page::Name>(names.value(index));
        if (name == Page::None) {
            continue;
        }
        INFO(names.key(index));
        CHECK(std::ranges::count(allPages(), name, &PageEntry::name) == 1);
        const PageEntry& page = pageEntry(name);
        CHECK(page.name == name);
        CHECK(page.source.isValid());
        CHECK(page.source.path().endsWith(QStringLiteral("Page.qml")));
        CHECK(files.insert(page.source).second);
        CHECK_FALSE(page.roles.empty());
    }
    CHECK(allPages().size() + 1 == static_cast<std::size_t>(names.keyCount()));
}

TEST_CASE("no page is none, and neither is a number that no page has", "[models][page]")
{
    CHECK_THROWS_AS(pageEntry(Page::None), std::logic_error);
    CHECK_THROWS_AS(pageEntry(static_cast<Page::Name>(1000)), std::logic_error);
}

TEST_CASE("places come first and in the order of their names, as the rail shows them",
          "[models][page]")
{
    const auto pages = allPages();
    CHECK(std::ranges::is_sorted(pages, {}, &PageEntry::name));
    CHECK(std::ranges::is_partitioned(pages, &PageEntry::place));
    CHECK(pages.front().place);
    CHECK_FALSE(pages.back().place);
}

TEST_CASE("a manager is offered no page that shows a client", "[models][page]")
{
    for (const auto name : {Page::Caseload,
                            Page::Supervision,
                            Page::NewClient,
                            Page::Case,
                            Page::Record,
                            Page::Result,
                            Page::Why}) {
        CHECK_FALSE(pageEntry(name).roles.contains(Role::Manager));
    }
    CHECK(pageEntry(Page::Clinic).roles == std::set{Role::Manager});
    CHECK(pageEntry(Page::People).roles == std::set{Role::Manager});
    CHECK(pageEntry(Page::Audit).roles == std::set{Role::Manager});
}

TEST_CASE("a supervisor reads a case and records nothing in it", "[models][page]")
{
    CHECK(pageEntry(Page::Case).roles.contains(Role::Supervisor));
    CHECK(pageEntry(Page::Why).roles.contains(Role::Supervisor));
    for (const auto name : {Page::Record, Page::Result, Page::NewClient, Page::Caseload}) {
        CHECK(pageEntry(name).roles == std::set{Role::Therapist});
    }
}

TEST_CASE("whoever may sign in has a place to go to", "[models][page]")
{
    for (const auto role : {Role::Therapist, Role::Supervisor, Role::Manager}) {
        CHECK(std::ranges::any_of(allPages(), [role](const PageEntry& page) {
            return page.place && page.roles.contains(role);
        }));
    }
}
