// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <sys/types.h>

namespace soundings::tests {

/// A running window (main.cpp) on a vault, with somebody at its keys. Ended with this object.
class WindowProcess
{
public:
    WindowProcess(const std::filesystem::path& vault, const std::string& user);
    WindowProcess(const WindowProcess&) = delete;
    WindowProcess& operator=(const WindowProcess&) = delete;
    WindowProcess(WindowProcess&&) = delete;
    WindowProcess& operator=(WindowProcess&&) = delete;
    ~WindowProcess();

    [[nodiscard]] pid_t id() const { return m_process; }

    /// Types this letter by letter into whatever has the focus: at the door the passphrase.
    [[nodiscard]] bool type(const std::string& words);
    /// Presses Enter at the door; false when it does not open.
    [[nodiscard]] bool enter();
    [[nodiscard]] bool openFirstCase();
    /// Goes to the page that records a session and types this into the private notes.
    [[nodiscard]] bool beginSession(const std::string& notes);
    /// Presses Ctrl+L and waits until the keys are gone and the pages are taken away.
    [[nodiscard]] bool lock();

private:
    [[nodiscard]] bool order(const std::string& letters);

    pid_t m_process = 0;
    int m_orders = -1;
    int m_answers = -1;
};

} // namespace soundings::tests
