// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <termios.h>

namespace soundings::app {

/// Makes Ctrl-C, a hang-up and a polite kill end the program at once. What is being written to a
/// vault then was never committed, so it is gone the next time the vault is opened; what stands in
/// the guards below is undone first.
void installInterrupt();

/// While it lives, an interruption removes this file, which is not finished yet. One at a time.
class UnfinishedFile
{
public:
    explicit UnfinishedFile(const std::string& path);
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;
    UnfinishedFile(UnfinishedFile&&) = delete;
    UnfinishedFile& operator=(UnfinishedFile&&) = delete;
    ~UnfinishedFile();

private:
    std::string m_path;
};

/// While it lives, the first interruption is only noted, so that work which clears up after itself
/// can be stopped by whoever does it; the program ends when this object does, or, where that is
/// because of an exception, when main has said what was stopped. A second one ends it at once. One
/// at a time.
class PostponedInterrupt
{
public:
    PostponedInterrupt();
    PostponedInterrupt(const PostponedInterrupt&) = delete;
    PostponedInterrupt& operator=(const PostponedInterrupt&) = delete;
    PostponedInterrupt(PostponedInterrupt&&) = delete;
    PostponedInterrupt& operator=(PostponedInterrupt&&) = delete;
    ~PostponedInterrupt();

    /// Whether the work is to be stopped now.
    [[nodiscard]] bool wasAskedFor() const;

    /// The work is done and its result is said: from here on no interruption makes it look as if it
    /// were not. Whether one came while it was done.
    [[nodiscard]] bool cameTooLate();

private:
    int m_exceptions;
};

/// The last thing that is done: ends the program by the interruption that stopped it, if one did.
void endWhereInterrupted();

/// While it lives, the terminal does not show what is typed; it does again afterwards, also after
/// an interruption. One at a time.
class HiddenTyping
{
public:
    explicit HiddenTyping(int terminal);
    HiddenTyping(const HiddenTyping&) = delete;
    HiddenTyping& operator=(const HiddenTyping&) = delete;
    HiddenTyping(HiddenTyping&&) = delete;
    HiddenTyping& operator=(HiddenTyping&&) = delete;
    ~HiddenTyping();

private:
    int m_terminal;
    termios m_before{};
    bool m_changed = false;
};

} // namespace soundings::app
