// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/window/window_process.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace soundings::tests {

WindowProcess::WindowProcess(const std::filesystem::path& vault, const std::string& user)
{
    std::array<int, 2> orders{};
    std::array<int, 2> answers{};
    REQUIRE(::pipe2(orders.data(), O_CLOEXEC) == 0);
    REQUIRE(::pipe2(answers.data(), O_CLOEXEC) == 0);
    const std::string directory = vault.string();
    m_process = ::fork();
    REQUIRE(m_process >= 0);
    if (m_process == 0) {
        // It needs no screen.
        ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
        ::setenv("QT_QUICK_BACKEND", "software", 1);
        ::dup2(orders[0], STDIN_FILENO);
        ::dup2(answers[1], STDOUT_FILENO);
        ::execl(SOUNDINGS_DRIVEN_WINDOW,
                SOUNDINGS_DRIVEN_WINDOW,
                directory.c_str(),
                user.c_str(),
                static_cast<char*>(nullptr));
        ::_exit(127);
    }
    ::close(orders[0]);
    ::close(answers[1]);
    m_orders = orders[1];
    m_answers = answers[0];
    std::signal(SIGPIPE, SIG_IGN);
}

WindowProcess::~WindowProcess()
{
    ::close(m_orders);
    ::close(m_answers);
    int status = 0;
    ::kill(m_process, SIGTERM);
    ::waitpid(m_process, &status, 0);
}

bool WindowProcess::type(const std::string& words)
{
    return std::ranges::all_of(words, [this](char letter) { return order({'t', letter}); });
}

bool WindowProcess::enter()
{
    return order("e");
}

bool WindowProcess::openFirstCase()
{
    return order("c");
}

bool WindowProcess::beginSession(const std::string& notes)
{
    return order("r") &&
           std::ranges::all_of(notes, [this](char letter) { return order({'n', letter}); });
}

bool WindowProcess::lock()
{
    return order("l");
}

bool WindowProcess::order(const std::string& letters)
{
    char answer = 0;
    return ::write(m_orders, letters.data(), letters.size()) ==
               static_cast<ssize_t>(letters.size()) &&
           ::read(m_answers, &answer, 1) == 1 && answer == 'y';
}

} // namespace soundings::tests
