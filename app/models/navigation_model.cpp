// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/navigation_model.h"

#include <algorithm>
#include <utility>

namespace soundings::app {

Page::Name NavigationModel::place() const
{
    return m_steps.empty() ? Page::None : m_steps.front().page;
}

QUrl NavigationModel::source() const
{
    return page() == Page::None ? QUrl() : pageEntry(page()).source;
}

QList<int> NavigationModel::places() const
{
    QList<int> places;
    for (const PageEntry& entry : allPages()) {
        if (entry.place && allows(entry.name)) {
            places.append(entry.name);
        }
    }
    return places;
}

void NavigationModel::setUnsaved(bool unsaved)
{
    if (m_unsaved != unsaved) {
        m_unsaved = unsaved;
        Q_EMIT unsavedChanged();
    }
}

void NavigationModel::begin(const std::set<core::Role>& roles)
{
    m_roles = roles;
    Q_EMIT placesChanged();
    goToIndex(0);
}

void NavigationModel::end()
{
    m_roles.clear();
    m_steps.clear();
    m_pending = {};
    setUnsaved(false);
    Q_EMIT pageChanged();
    Q_EMIT placesChanged();
}

bool NavigationModel::allows(Page::Name page) const
{
    if (page == Page::None) {
        return false;
    }
    const PageEntry& entry = pageEntry(page);
    return std::ranges::any_of(m_roles,
                               [&](core::Role role) { return entry.roles.contains(role); });
}

void NavigationModel::goTo(Page::Name place)
{
    if (allows(place)) {
        go([this, place] { m_steps.assign(1, {place, {}}); });
    }
}

void NavigationModel::goToIndex(int index)
{
    const QList<int> all = places();
    if (index >= 0 && index < all.size()) {
        goTo(static_cast<Page::Name>(all.at(index)));
    }
}

void NavigationModel::open(Page::Name page, const QString& subject)
{
    if (allows(page)) {
        go([this, page, subject] { m_steps.push_back({page, subject}); });
    }
}

void NavigationModel::replace(Page::Name page, const QString& subject)
{
    if (allows(page) && !m_steps.empty()) {
        setUnsaved(false);
        go([this, page, subject] { m_steps.back() = {page, subject}; });
    }
}

void NavigationModel::back()
{
    if (canGoBack()) {
        go([this] { m_steps.pop_back(); });
    }
}

void NavigationModel::leave()
{
    if (const auto change = std::exchange(m_pending, {})) {
        setUnsaved(false);
        go(change);
    }
}

const NavigationModel::Step& NavigationModel::current() const
{
    static const Step nowhere;
    return m_steps.empty() ? nowhere : m_steps.back();
}

void NavigationModel::go(std::function<void()> change)
{
    if (m_unsaved) {
        m_pending = std::move(change);
        Q_EMIT leavingAsked();
        return;
    }
    change();
    Q_EMIT pageChanged();
}

} // namespace soundings::app
