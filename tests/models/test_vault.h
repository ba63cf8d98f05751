// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/application.h"
#include "app/workflow/clock.h"

#include <QString>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <set>

namespace soundings::app::test {

/// Runs the event loop until `done()` or ten seconds have passed; says which.
bool waitFor(const std::function<bool()>& done);

/// An application with a vault of its own in a folder of its own, on a day that stands still:
/// 2026-03-31. Passphrases are cheap to check, so a test opens it in a quarter of a second.
class TestVault
{
public:
    TestVault();

    [[nodiscard]] Application& application() { return *m_application; }

    [[nodiscard]] const Clock& clock() const { return m_clock; }

    [[nodiscard]] QString folder() const { return m_folder.path(); }

    [[nodiscard]] QString directory() const;

    [[nodiscard]] static QString userName();
    [[nodiscard]] static QString passphrase();

    /// Makes the vault on disk, with one user who has these roles, marked as made up or not.
    void make(const std::set<core::Role>& roles, bool madeUp = true);

    /// Makes a made-up clinic on disk; see makeDemoClinic.
    void makeDemo(int clients);

    /// Signs in through the door. False when that did not succeed.
    bool signIn(const QString& user, const QString& typed);

    bool signIn() { return signIn(userName(), passphrase()); }

    /// The first user of the demo with this role.
    [[nodiscard]] QString demoUser(core::Role role) const;
    [[nodiscard]] static QString demoPassphrase();

private:
    QTemporaryDir m_folder;
    FixedClock m_clock;
    std::vector<core::User> m_demoUsers;
    std::unique_ptr<Application> m_application;
};

} // namespace soundings::app::test
