// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/user.h"

#include <QObject>
#include <QQmlEngine>
#include <QUrl>

#include <set>
#include <span>

namespace soundings::app {

/// The names of the pages, for QML as Page.Caseload.
class Page : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Only names")

public:
    // With a type of its own a number that no page has is a value too, to be refused.
    enum Name : int
    {
        None,
        // places on the rail, in its order
        Caseload,
        Supervision,
        Clinic,
        People,
        Audit,
        Measures,
        Settings,
        // pages one comes to from a place
        NewClient, ///< subject: none
        Case,      ///< subject: id of a case
        Record,    ///< subject: id of a case
        Result,    ///< subject: id of the session just recorded
        Why        ///< subject: id of a flag
    };
    Q_ENUM(Name)
};

/// A page, who may see it, and the file that draws it.
struct PageEntry
{
    Page::Name name = Page::None;
    bool place = false;         ///< stands on the rail
    std::set<core::Role> roles; ///< one of them is enough
    QUrl source;
};

/// Every page, places first and in the order of the rail.
[[nodiscard]] std::span<const PageEntry> allPages();

/// Throws std::logic_error for Page::None.
[[nodiscard]] const PageEntry& pageEntry(Page::Name name);

} // namespace soundings::app
