// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/test_vault.h"

#include "app/models/passphrase_text.h"
#include "app/models/path_text.h"
#include "app/workflow/demo_clinic.h"
#include "storage/vault.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <string_view>

namespace soundings::app::test {

bool waitFor(const std::function<bool()>& done)
{
    constexpr qint64 PatienceMs = 10000;
    QElapsedTimer waited;
    waited.start();
    while (!done() && waited.elapsed() < PatienceMs) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        QThread::msleep(1);
    }
    return done();
}

TestVault::TestVault()
    : m_clock(core::Date(2026, 3, 31))
    , m_application(
          std::make_unique<Application>(m_clock, m_folder.filePath(QStringLiteral("settings.ini"))))
{
}

QString TestVault::directory() const
{
    return m_folder.filePath(QStringLiteral("Test.soundings"));
}

QString TestVault::userName()
{
    return QStringLiteral("Miriam");
}

QString TestVault::passphrase()
{
    return QStringLiteral("lantern harbour violin mossy");
}

void TestVault::make(const std::set<core::Role>& roles, bool madeUp)
{
    static_cast<void>(storage::Vault::create(pathOf(directory()),
                                             {.name = userName().toStdString(), .roles = roles},
                                             secretOf(passphrase()),
                                             storage::KdfCost::minimum(),
                                             m_clock.utcSeconds(),
                                             madeUp));
}

void TestVault::makeDemo(int clients)
{
    m_demoUsers = makeDemoClinic({.directory = pathOf(directory()), .clients = clients}, m_clock);
}

bool TestVault::signIn(const QString& user, const QString& typed)
{
    OpenVaultModel& form = *m_application->openVault();
    m_application->vault()->unlock();
    form.setDirectory(directory());
    form.setUserName(user);
    form.open(typed);
    waitFor([&] { return !m_application->isBusy(); });
    return m_application->vault()->stage() == VaultModel::Open;
}

QString TestVault::demoUser(core::Role role) const
{
    const auto found =
        std::ranges::find_if(m_demoUsers, [&](const core::User& user) { return user.has(role); });
    return found == m_demoUsers.end() ? QString() : QString::fromStdString(found->name);
}

QString TestVault::demoPassphrase()
{
    return QString::fromUtf8(DemoPassphrase.data(), static_cast<qsizetype>(DemoPassphrase.size()));
}

} // namespace soundings::app::test
