// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/pages/page_survey.h"

#include <QAccessible>
#include <QDirIterator>
#include <QFile>
#include <QQuickWindow>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <functional>
#include <vector>

namespace soundings::app::test {

namespace {

constexpr qreal Tolerance = 1.0;   // pixels: letters and layouts are placed at fractions of one
constexpr qreal ThreeLines = 60.0; // pixels

using Visitor = std::function<void(QQuickItem&)>;

void visit(QQuickItem& item, const Visitor& visitor)
{
    if (!item.isVisible()) {
        return;
    }
    visitor(item);
    const auto children = item.childItems();
    for (QQuickItem* child : children) {
        visit(*child, visitor);
    }
}

QQuickItem* topOf(QObject* root)
{
    auto* window = qobject_cast<QQuickWindow*>(root);
    return window == nullptr ? qobject_cast<QQuickItem*>(root) : window->contentItem();
}

void visitSeen(QObject* root, const Visitor& visitor)
{
    if (QQuickItem* top = topOf(root)) {
        visit(*top, visitor);
    }
}

QString nameOf(QQuickItem& item)
{
    QAccessibleInterface* read = QAccessible::queryAccessibleInterface(&item);
    const QString name = read == nullptr ? QString() : read->text(QAccessible::Name);
    // Qt gives words their own text as a name as soon as a screen reader runs, and not before.
    return name.isEmpty() && item.inherits("QQuickText") ? item.property("text").toString() : name;
}

QAccessible::Role roleOf(QQuickItem& item)
{
    QAccessibleInterface* read = QAccessible::queryAccessibleInterface(&item);
    return read == nullptr ? QAccessible::NoRole : read->role();
}

QString described(QQuickItem& item)
{
    return QStringLiteral("%1 \"%2\"")
        .arg(QString::fromLatin1(item.metaObject()->className()), nameOf(item));
}

bool isOperable(const QQuickItem& item)
{
    static constexpr std::array Types{"QQuickAbstractButton",
                                      "QQuickComboBox",
                                      "QQuickSlider",
                                      "QQuickTextEdit",
                                      "QQuickTextInput"};
    return item.isEnabled() &&
           (item.activeFocusOnTab() ||
            std::ranges::any_of(Types, [&item](const char* type) { return item.inherits(type); }));
}

/// Rows and choices. A choice is known by its state: Qt 6.4 tells a screen reader the role of the
/// template that a control is made of, a button, whatever Accessible.role says.
bool isMovedToByArrows(QQuickItem& item)
{
    QAccessibleInterface* read = QAccessible::queryAccessibleInterface(&item);
    const QAccessible::Role role = roleOf(item);
    return role == QAccessible::Row || role == QAccessible::ListItem ||
           (read != nullptr && read->state().checkable && role != QAccessible::CheckBox);
}

bool isReached(QQuickItem& item, const QVariantList& reached)
{
    const bool byArrows = isMovedToByArrows(item);
    return std::ranges::any_of(reached, [&](const QVariant& one) {
        auto* stop = one.value<QQuickItem*>();
        return stop == &item ||
               (byArrows && stop != nullptr && stop->parentItem() == item.parentItem() &&
                roleOf(*stop) == roleOf(item));
    });
}

bool holdsWords(const QQuickItem& item)
{
    return item.inherits("QQuickText") && !item.property("text").toString().isEmpty();
}

/// Words that are painted over what stands beside them.
bool overflows(const QQuickItem& item)
{
    return holdsWords(item) && item.property("contentWidth").toReal() > item.width() + Tolerance;
}

struct Sight
{
    qreal left;
    qreal right;
};

Sight placeOf(const QQuickItem& item)
{
    const QRectF place = item.mapRectToScene(item.boundingRect());
    return {place.left(), place.right()};
}

void collectClipped(QQuickItem& item, Sight sight, QStringList& found)
{
    if (!item.isVisible()) {
        return;
    }
    const Sight place = placeOf(item);
    const bool matters = holdsWords(item) || isOperable(item);
    const bool outside =
        place.left < sight.left - Tolerance || place.right > sight.right + Tolerance;
    if (overflows(item) || (matters && outside)) {
        found.append(described(item));
    }
    if (item.clip()) {
        sight = {std::max(sight.left, place.left), std::min(sight.right, place.right)};
    }
    const auto children = item.childItems();
    for (QQuickItem* child : children) {
        collectClipped(*child, sight, found);
    }
}

struct Words
{
    QQuickItem* item;
    QRectF place; ///< what of it can be seen, in the scene
    qreal height; ///< of all of it, seen or not
};

void collectWords(QQuickItem& item, QRectF sight, std::vector<Words>& found)
{
    if (!item.isVisible() || item.opacity() < 0.01) {
        return;
    }
    const QRectF place = item.mapRectToScene(item.boundingRect());
    if (item.clip()) {
        sight = sight.intersected(place);
    }
    if (holdsWords(item)) {
        found.push_back({&item, place.intersected(sight), place.height()});
    }
    const auto children = item.childItems();
    for (QQuickItem* child : children) {
        collectWords(*child, sight, found);
    }
}

/// Where the lowest of what can be seen in it ends, in the scene.
qreal endOfContent(const QQuickItem& item)
{
    qreal end = item.mapRectToScene(item.boundingRect()).top();
    const auto children = item.childItems();
    for (const QQuickItem* child : children) {
        if (!child->isVisible()) {
            continue;
        }
        const bool holdsOthers = !child->childItems().isEmpty() && !isOperable(*child);
        end = std::max(end,
                       holdsOthers ? endOfContent(*child)
                                   : child->mapRectToScene(child->boundingRect()).bottom());
    }
    return end;
}

} // namespace

QQuickItem* PageSurvey::find(QObject* root, const QString& name, int role)
{
    QQuickItem* found = nullptr;
    visitSeen(root, [&](QQuickItem& item) {
        if (found == nullptr && nameOf(item) == name && (role < 0 || roleOf(item) == role)) {
            found = &item;
        }
    });
    return found;
}

QStringList PageSurvey::unnamedIn(QObject* root)
{
    QStringList found;
    visitSeen(root, [&found](QQuickItem& item) {
        const QAccessible::Role role = roleOf(item);
        const bool announced = role != QAccessible::NoRole && role != QAccessible::Client;
        if (isOperable(item) && (!announced || nameOf(item).isEmpty())) {
            found.append(described(item));
        }
    });
    return found;
}

QStringList PageSurvey::unreachedIn(QObject* root, const QVariantList& reached)
{
    QStringList found;
    visitSeen(root, [&](QQuickItem& item) {
        if (isOperable(item) && !isReached(item, reached)) {
            found.append(described(item));
        }
    });
    return found;
}

QStringList PageSurvey::elidedIn(QObject* root)
{
    QStringList found;
    visitSeen(root, [&found](QQuickItem& item) {
        if (holdsWords(item) && item.property("truncated").toBool()) {
            found.append(described(item));
        }
    });
    return found;
}

QStringList PageSurvey::shortcutsOfAllPages()
{
    static const QRegularExpression list(
        QStringLiteral("Shortcut \\{[^}]*?sequences?: *\\[?([^\\n]*)"));
    static const QRegularExpression key(QStringLiteral("\"([^\"]+)\""));
    QStringList found;
    QDirIterator files(QStringLiteral(":/qt/qml/Soundings/Pages"),
                       {QStringLiteral("*.qml")},
                       QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QString text = QString::fromUtf8(file.readAll());
        for (auto lists = list.globalMatch(text); lists.hasNext();) {
            const QString keys = lists.next().captured(1);
            for (auto each = key.globalMatch(keys); each.hasNext();) {
                // One for each place: the first stands for all.
                found.append(
                    each.next().captured(1).replace(QStringLiteral("%1"), QStringLiteral("1")));
            }
        }
    }
    found.removeDuplicates();
    found.sort();
    return found;
}

QStringList PageSurvey::clippedIn(QObject* root)
{
    QStringList found;
    if (QQuickItem* top = topOf(root)) {
        collectClipped(*top, placeOf(*top), found);
    }
    return found;
}

QStringList PageSurvey::overlappingIn(QObject* root)
{
    std::vector<Words> words;
    if (QQuickItem* top = topOf(root)) {
        collectWords(*top, top->mapRectToScene(top->boundingRect()), words);
    }
    QStringList found;
    for (std::size_t one = 0; one < words.size(); ++one) {
        for (std::size_t other = one + 1; other < words.size(); ++other) {
            const QRectF& first = words[one].place;
            const QRectF& second = words[other].place;
            const QRectF both = first.intersected(second);
            // Lines may reach into the empty room above and below each other's letters; of words
            // that the edge of the page cuts off, the whole height counts all the same.
            const qreal room = std::min(words[one].height, words[other].height) / 2;
            if (both.width() > Tolerance && both.height() > room) {
                found.append(described(*words[one].item) + QStringLiteral(" and ") +
                             described(*words[other].item));
            }
        }
    }
    return found;
}

QStringList PageSurvey::hollowIn(QObject* root)
{
    QStringList found;
    visitSeen(root, [&found](QQuickItem& item) {
        const bool isCard =
            roleOf(item) == QAccessible::Grouping && item.property("padding").isValid();
        const QRectF place = item.mapRectToScene(item.boundingRect());
        const qreal end = place.top() + std::min(place.height(), item.implicitHeight());
        if (isCard && end - endOfContent(item) > ThreeLines) {
            found.append(described(item));
        }
    });
    return found;
}

} // namespace soundings::app::test
