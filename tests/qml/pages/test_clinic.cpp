// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/pages/test_clinic.h"

#include <QAccessible>
#include <QQuickItem>
#include <QQuickWindow>

namespace soundings::app::test {

namespace {

void collectUnnamed(QQuickItem* item, QStringList& found)
{
    if (!item->isVisible()) {
        return;
    }
    if (item->activeFocusOnTab()) {
        QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(item);
        if (seen == nullptr || seen->text(QAccessible::Name).isEmpty()) {
            found.append(QString::fromLatin1(item->metaObject()->className()));
        }
    }
    const auto children = item->childItems();
    for (QQuickItem* child : children) {
        collectUnnamed(child, found);
    }
}

} // namespace

void TestClinic::make(const QString& roles)
{
    std::set<core::Role> all;
    for (const QString& code : roles.split(QLatin1Char(','))) {
        all.insert(core::roleFromCode(code.toStdString()).value());
    }
    m_vault.make(all);
}

void TestClinic::suggest()
{
    application()->suggest(directory(), userName());
}

bool TestClinic::open(const QString& roles)
{
    make(roles);
    return m_vault.signIn();
}

bool TestClinic::openDemo(int clients, const QString& role)
{
    m_vault.makeDemo(clients);
    return m_vault.signIn(m_vault.demoUser(core::roleFromCode(role.toStdString()).value()),
                          TestVault::demoPassphrase());
}

bool TestClinic::settle()
{
    return waitFor([this] { return !m_vault.application().isBusy(); });
}

QStringList TestClinic::unnamedIn(QObject* root)
{
    QStringList found;
    if (auto* item = qobject_cast<QQuickItem*>(root)) {
        collectUnnamed(item, found);
    } else if (auto* window = qobject_cast<QQuickWindow*>(root)) {
        collectUnnamed(window->contentItem(), found);
    }
    return found;
}

} // namespace soundings::app::test
