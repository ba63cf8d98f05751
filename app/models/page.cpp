// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/page.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace soundings::app {

namespace {

using core::Role;

const std::set<Role>& everybody()
{
    static const std::set<Role> roles{Role::Therapist, Role::Supervisor, Role::Manager};
    return roles;
}

/// `file` is Area/File.qml of the module Soundings.Pages.Area.
PageEntry entry(Page::Name name, bool place, const std::set<Role>& roles, const char* file)
{
    return {.name = name,
            .place = place,
            .roles = roles,
            .source = QUrl(QStringLiteral("qrc:/qt/qml/Soundings/Pages/") + QLatin1String(file))};
}

} // namespace

std::span<const PageEntry> allPages()
{
    const std::set<Role> clinical{Role::Therapist, Role::Supervisor};
    static const std::array pages{
        entry(Page::Caseload, true, {Role::Therapist}, "Caseload/CaseloadPage.qml"),
        entry(Page::Supervision, true, {Role::Supervisor}, "Supervision/SupervisionPage.qml"),
        entry(Page::Clinic, true, {Role::Manager}, "Clinic/ClinicPage.qml"),
        entry(Page::People, true, {Role::Manager}, "People/PeoplePage.qml"),
        entry(Page::Audit, true, {Role::Manager}, "Audit/AuditPage.qml"),
        entry(Page::Measures, true, everybody(), "Measures/MeasuresPage.qml"),
        entry(Page::Settings, true, everybody(), "Settings/SettingsPage.qml"),
        entry(Page::NewClient, false, {Role::Therapist}, "Caseload/NewClientPage.qml"),
        entry(Page::Case, false, clinical, "Case/CasePage.qml"),
        entry(Page::Record, false, {Role::Therapist}, "Record/RecordPage.qml"),
        entry(Page::Result, false, {Role::Therapist}, "Record/ResultPage.qml"),
        entry(Page::Why, false, clinical, "Case/WhyPage.qml"),
    };
    return pages;
}

const PageEntry& pageEntry(Page::Name name)
{
    const auto pages = allPages();
    const auto found = std::ranges::find(pages, name, &PageEntry::name);
    if (found == pages.end()) {
        throw std::logic_error("no such page");
    }
    return *found;
}

} // namespace soundings::app
