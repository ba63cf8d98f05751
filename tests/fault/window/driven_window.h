// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/application.h"

#include <QQuickWindow>

#include <functional>
#include <optional>

namespace soundings::tests {

/// Does to the window what somebody would who sits at it, one order of one letter at a time as they
/// come in from the test. It is told no passphrase and no marker as a whole, so that what is found
/// in its memory was left there by the program.
class DrivenWindow
{
public:
    DrivenWindow(app::Application& application, QQuickWindow& window);

    /// Reads orders from standard input until it is closed, and answers each with one letter.
    void obey();

private:
    [[nodiscard]] bool doOrder(char order);
    [[nodiscard]] bool waitFor(const std::function<bool()>& done);
    [[nodiscard]] bool isSettled();

    app::Application& m_application;
    QQuickWindow& m_window;
    bool m_keysGone = false;
};

} // namespace soundings::tests
