// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QQuickItem>
#include <QStringList>
#include <QVariantList>

namespace soundings::app::test {

/// Looks at a page as its users meet it: by screen reader, by Tab key, by eye. `root` is an item or
/// a window. A list of faults names each by its type and its name, and is to be empty.
class PageSurvey : public QObject
{
    Q_OBJECT
    QML_ELEMENT

public:
    using QObject::QObject;

    /// The first thing that can be seen and is read with this name and, unless `role` is negative,
    /// as this number of Accessible.Role; null when there is none. For a control, Qt 6.4 reads the
    /// role of its template: a choice is a button there.
    [[nodiscard]] Q_INVOKABLE static QQuickItem*
    find(QObject* root, const QString& name, int role = -1);

    /// What can be operated and has no name, or is announced as nothing in particular.
    [[nodiscard]] Q_INVOKABLE static QStringList unnamedIn(QObject* root);

    /// What can be operated and is not among `reached`, the items that Tab led to. Of things that
    /// arrow keys move between (rows, choices) one is enough.
    [[nodiscard]] Q_INVOKABLE static QStringList unreachedIn(QObject* root,
                                                             const QVariantList& reached);

    /// Words that end in three dots because there is no room for them.
    [[nodiscard]] Q_INVOKABLE static QStringList elidedIn(QObject* root);

    /// The keys of every Shortcut that is written in a page, such as "Ctrl+L".
    [[nodiscard]] Q_INVOKABLE static QStringList shortcutsOfAllPages();

    /// What is cut off at the left or the right: words and controls that reach out of `root` or out
    /// of the part that scrolls, and words that are wider than the place they were given.
    [[nodiscard]] Q_INVOKABLE static QStringList clippedIn(QObject* root);

    /// Words that stand over other words, so that neither can be read.
    [[nodiscard]] Q_INVOKABLE static QStringList overlappingIn(QObject* root);

    /// Cards that ask for more height than what they hold takes, by more than three lines. One that
    /// is as tall as its neighbour is none.
    [[nodiscard]] Q_INVOKABLE static QStringList hollowIn(QObject* root);
};

} // namespace soundings::app::test
