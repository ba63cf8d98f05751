// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <array>
#include <atomic>
#include <csignal>
#include <exception>
#include <unistd.h>

namespace soundings::app {

namespace {

constexpr std::array EndingSignals{SIGINT, SIGTERM, SIGHUP};

// A signal handler reaches nothing but what stands here.
std::atomic<const char*> unfinishedFile = nullptr;
std::atomic<int> hiddenTerminal = -1;
termios visibleTyping{};
std::atomic<bool> isPostponed = false;
std::atomic<int> postponedSignal = 0;
struct sigaction brokenPipeBefore{};

extern "C" void endAtOnce(int signal)
{
    if (isPostponed.load()) {
        postponedSignal = signal;
        return;
    }
    if (const char* path = unfinishedFile.load()) {
        unlink(path);
    }
    if (const int terminal = hiddenTerminal.load(); terminal >= 0) {
        tcsetattr(terminal, TCSANOW, &visibleTyping);
    }
    // The handler is installed for one signal only: the second one has the usual effect, so that
    // whoever started the program sees that it was interrupted.
    raise(signal);
}

} // namespace

void installInterrupt()
{
    struct sigaction action{};
    action.sa_handler = endAtOnce;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_NODEFER);
    sigemptyset(&action.sa_mask);
    for (const int signal : EndingSignals) {
        struct sigaction before{};
        // Whoever started the program with a signal ignored (nohup) wants it ignored.
        if (sigaction(signal, nullptr, &before) == 0 && before.sa_handler != SIG_IGN) {
            sigaction(signal, &action, nullptr);
        }
    }
}

UnfinishedFile::UnfinishedFile(const std::string& path)
    : m_path(path)
{
    unfinishedFile = m_path.c_str();
}

UnfinishedFile::~UnfinishedFile()
{
    unfinishedFile = nullptr;
}

PostponedInterrupt::PostponedInterrupt()
    : m_exceptions(std::uncaught_exceptions())
{
    isPostponed = true;
    // A reader who went away is an error of writing then, which is cleared up after like any other.
    struct sigaction ignore{};
    ignore.sa_handler = SIG_IGN;
    sigemptyset(&ignore.sa_mask);
    sigaction(SIGPIPE, &ignore, &brokenPipeBefore);
}

PostponedInterrupt::~PostponedInterrupt()
{
    isPostponed = false;
    sigaction(SIGPIPE, &brokenPipeBefore, nullptr);
    if (std::uncaught_exceptions() == m_exceptions) {
        endWhereInterrupted();
    }
}

bool PostponedInterrupt::wasAskedFor() const
{
    return postponedSignal.load() != 0;
}

bool PostponedInterrupt::cameTooLate()
{
    struct sigaction ignore{};
    ignore.sa_handler = SIG_IGN;
    sigemptyset(&ignore.sa_mask);
    for (const int signal : EndingSignals) {
        sigaction(signal, &ignore, nullptr);
    }
    return postponedSignal.exchange(0) != 0;
}

void endWhereInterrupted()
{
    if (const int signal = postponedSignal.load(); signal != 0) {
        raise(signal);
    }
}

HiddenTyping::HiddenTyping(int terminal)
    : m_terminal(terminal)
{
    if (tcgetattr(terminal, &m_before) != 0) {
        return;
    }
    visibleTyping = m_before;
    hiddenTerminal = terminal;
    termios hidden = m_before;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    hidden.c_lflag |= static_cast<tcflag_t>(ECHONL | ICANON);
    m_changed = tcsetattr(terminal, TCSAFLUSH, &hidden) == 0;
}

HiddenTyping::~HiddenTyping()
{
    if (m_changed) {
        tcsetattr(m_terminal, TCSAFLUSH, &m_before);
    }
    hiddenTerminal = -1;
}

} // namespace soundings::app
