// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/page.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QUrl>

#include <functional>
#include <set>
#include <vector>

namespace soundings::app {

/// Which page is shown and the way back. Decides by role what may be gone to; the workflow checks
/// the role again before it gives anything out.
class NavigationModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to Application")
    Q_PROPERTY(soundings::app::Page::Name page READ page NOTIFY pageChanged FINAL)
    /// The place on the rail that the page belongs to.
    Q_PROPERTY(soundings::app::Page::Name place READ place NOTIFY pageChanged FINAL)
    /// The id (32 hexadecimal digits) of what the page is about; see Page.
    Q_PROPERTY(QString subject READ subject NOTIFY pageChanged FINAL)
    /// The file that draws the page; empty while nobody is signed in.
    Q_PROPERTY(QUrl source READ source NOTIFY pageChanged FINAL)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY pageChanged FINAL)
    /// What stands on the rail for the one signed in, as numbers of Page.
    Q_PROPERTY(QList<int> places READ places NOTIFY placesChanged FINAL)
    /// The page holds input that would be lost: leaving it is asked about first.
    Q_PROPERTY(bool unsaved READ isUnsaved WRITE setUnsaved NOTIFY unsavedChanged FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] Page::Name page() const { return current().page; }

    [[nodiscard]] Page::Name place() const;

    [[nodiscard]] QString subject() const { return current().subject; }

    [[nodiscard]] QUrl source() const;

    [[nodiscard]] bool canGoBack() const { return m_steps.size() > 1; }

    [[nodiscard]] QList<int> places() const;

    [[nodiscard]] bool isUnsaved() const { return m_unsaved; }

    void setUnsaved(bool unsaved);

    /// Somebody with these roles came in: shows the first place they may see.
    void begin(const std::set<core::Role>& roles);

    /// Forgets the way and who may go it.
    void end();

    [[nodiscard]] Q_INVOKABLE bool allows(soundings::app::Page::Name page) const;

    /// Goes to a place, from where there is no way back.
    Q_INVOKABLE void goTo(soundings::app::Page::Name place);
    /// Goes to the place that stands at `index` of `places`; nothing happens when there is none.
    Q_INVOKABLE void goToIndex(int index);
    /// Goes on to a page; Escape leads back.
    Q_INVOKABLE void open(soundings::app::Page::Name page, const QString& subject);

    Q_INVOKABLE void openCase(const QString& caseId) { open(Page::Case, caseId); }

    Q_INVOKABLE void recordSession(const QString& caseId) { open(Page::Record, caseId); }

    Q_INVOKABLE void openFlag(const QString& flagId) { open(Page::Why, flagId); }

    /// Goes on to a page that takes the place of this one on the way back: from a form to its
    /// result. What was unsaved counts as saved.
    Q_INVOKABLE void replace(soundings::app::Page::Name page, const QString& subject);
    Q_INVOKABLE void back();

    /// Does `change`, which leaves the page; with unsaved input when that is agreed to.
    void leaveFor(std::function<void()> change) { go(std::move(change)); }

    /// The answers to leavingAsked.
    Q_INVOKABLE void leave();

    Q_INVOKABLE void stay() { m_pending = {}; }

Q_SIGNALS:
    void pageChanged();
    void placesChanged();
    void unsavedChanged();
    /// The page holds unsaved input; leave() or stay() is to follow.
    void leavingAsked();

private:
    struct Step
    {
        Page::Name page = Page::None;
        QString subject;
    };

    [[nodiscard]] const Step& current() const;
    void go(std::function<void()> change);

    std::set<core::Role> m_roles;
    std::vector<Step> m_steps; ///< where one came from, the page shown last
    std::function<void()> m_pending;
    bool m_unsaved = false;
};

} // namespace soundings::app
