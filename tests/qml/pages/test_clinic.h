// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/models/test_vault.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QVariantList>

namespace soundings::app::test {

/// An application on a vault of its own for one Quick Test.
class TestClinic : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(soundings::app::Application* application READ application CONSTANT FINAL)
    Q_PROPERTY(QString folder READ folder CONSTANT FINAL)
    Q_PROPERTY(QString directory READ directory CONSTANT FINAL)
    Q_PROPERTY(QString userName READ userName CONSTANT FINAL)
    Q_PROPERTY(QString passphrase READ passphrase CONSTANT FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] Application* application() { return &m_vault.application(); }

    [[nodiscard]] QString folder() const { return m_vault.folder(); }

    [[nodiscard]] QString directory() const { return m_vault.directory(); }

    [[nodiscard]] QString userName() const { return TestVault::userName(); }

    [[nodiscard]] QString passphrase() const { return TestVault::passphrase(); }

    /// Makes an empty vault marked as made up; `roles` are codes of roleCode joined by commas.
    Q_INVOKABLE void make(const QString& roles);

    /// Stands at the door of the vault, with the name filled in.
    Q_INVOKABLE void suggest();

    /// Makes it and signs in. False when that did not succeed.
    Q_INVOKABLE bool open(const QString& roles);

    /// Makes a made-up clinic with this many clients and signs in as its first user with `role`.
    Q_INVOKABLE bool openDemo(int clients, const QString& role);

    /// Writes the shipped ORS into a new folder as a measure of the clinic's own with this id;
    /// returns the folder.
    Q_INVOKABLE QString makeMeasure(const QString& id);

    /// What stands in a file; empty when it is not there.
    [[nodiscard]] Q_INVOKABLE static QString fileText(const QString& path);

    /// Runs the event loop until no model waits for the vault.
    Q_INVOKABLE bool settle();

    /// What can be operated in `root` and cannot be told apart; see PageSurvey. To be empty.
    Q_INVOKABLE QStringList unnamedIn(QObject* root);

private:
    TestVault m_vault;
};

} // namespace soundings::app::test
