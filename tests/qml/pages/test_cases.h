// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/application.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QStringList>

namespace soundings::app::test {

/// Makes cases in the vault that a TestClinic has opened.
class TestCases : public QObject
{
    Q_OBJECT
    QML_ELEMENT

public:
    using QObject::QObject;

    /// An individual case with these measures due each session; returns its id.
    Q_INVOKABLE QString make(soundings::app::Application* application,
                             const QString& code,
                             const QStringList& measures);

    /// A couple, K-021 and K-022, both of whom rate the measure; returns the id of the case.
    Q_INVOKABLE QString makeCouple(soundings::app::Application* application,
                                   const QString& measure);

    /// A couple in whose first session both rated, with a note about both; returns the id of the
    /// case.
    Q_INVOKABLE QString makeTalkedCouple(soundings::app::Application* application,
                                         const QString& measure);

    /// A case that began and ended on this day, YYYY-MM-DD.
    Q_INVOKABLE void
    makeEnded(soundings::app::Application* application, const QString& code, const QString& day);

    /// Backs up the vault into this file.
    Q_INVOKABLE void backUp(soundings::app::Application* application, const QString& file);

    /// Three sessions in March with the best alliance ratings.
    Q_INVOKABLE void makeGoodSessions(soundings::app::Application* application,
                                      const QString& caseId);

    /// How many sessions of the case are stored.
    Q_INVOKABLE int sessionCount(soundings::app::Application* application, const QString& caseId);
};

} // namespace soundings::app::test
