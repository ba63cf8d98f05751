// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/pages/test_clinic.h"

#include "app/models/path_text.h"
#include "app/workflow/read_file.h"
#include "core/measure/shipped.h"
#include "tests/qml/pages/page_survey.h"

#include <QDir>
#include <QFile>

namespace soundings::app::test {

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

QString TestClinic::makeMeasure(const QString& id)
{
    const core::MeasureText ors = core::shippedText("ors");
    const QString made = QDir(folder()).filePath(id);
    QDir().mkpath(made);
    const QString profile =
        QString::fromStdString(ors.profileJson)
            .replace(QStringLiteral("\"id\": \"ors\""), QStringLiteral("\"id\": \"%1\"").arg(id));
    writeNewFile(pathOf(made) / "profile.json", profile.toStdString());
    writeNewFile(pathOf(made) / "tests.json", ors.testsJson);
    return made;
}

QString TestClinic::fileText(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

bool TestClinic::settle()
{
    return waitFor([this] { return !m_vault.application().isBusy(); });
}

QStringList TestClinic::unnamedIn(QObject* root)
{
    return PageSurvey::unnamedIn(root);
}

} // namespace soundings::app::test
