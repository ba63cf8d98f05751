// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace soundings::app {

/// What stands above the curves of a case because somebody has to look at it: a flag, or who of
/// several people fares worst. Without a title there is nothing to tell.
struct CaseBanner
{
    Q_GADGET
    QML_VALUE_TYPE(caseBanner)
    /// Empty where it is a course: its reasons stand beside the curve.
    Q_PROPERTY(QString flagId MEMBER flagId FINAL)
    /// Of StatusMark.
    Q_PROPERTY(int mark MEMBER mark FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString sentence MEMBER sentence FINAL)
    /// How many more flags there are; empty: none.
    Q_PROPERTY(QString others MEMBER others FINAL)

public:
    QString flagId;
    int mark = 0;
    QString title; ///< "Possible rupture after session 4", "Child: Off track since session 10"
    QString sentence;
    QString others;

    bool operator==(const CaseBanner&) const = default;
};

} // namespace soundings::app

Q_DECLARE_METATYPE(soundings::app::CaseBanner)
