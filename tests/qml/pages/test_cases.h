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

    /// Three sessions in March with the best alliance ratings.
    Q_INVOKABLE void makeGoodSessions(soundings::app::Application* application,
                                      const QString& caseId);

    /// How many sessions of the case are stored.
    Q_INVOKABLE int sessionCount(soundings::app::Application* application, const QString& caseId);
};

} // namespace soundings::app::test
