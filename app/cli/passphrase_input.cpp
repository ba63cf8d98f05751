// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/passphrase_input.h"

#include "app/cli/interrupt.h"
#include "app/workflow/refusal.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <iostream>
#include <sys/stat.h>
#include <unistd.h>

namespace soundings::app {

namespace {

constexpr std::size_t MaxPassphraseBytes = 1024;

/// A file descriptor that is closed when it goes out of scope.
class Descriptor
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;

    ~Descriptor()
    {
        if (m_number >= 0) {
            close(m_number);
        }
    }

    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

[[noreturn]] void refuse(const std::string& message)
{
    throw Refusal(RefusalKind::BadFile, message);
}

/// Byte by byte, so that what follows the line is left to whoever reads next, and straight into
/// memory that is wiped.
storage::Secret nextLine(int descriptor, const std::string& name, const std::string& what)
{
    storage::Secret buffer = storage::Secret::ofSize(MaxPassphraseBytes + 1);
    const auto bytes = buffer.writableBytes();
    std::size_t size = 0;
    while (size < bytes.size()) {
        const ssize_t count = read(descriptor, &bytes[size], 1);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            refuse(name + ": cannot be read (" + std::strerror(errno) + ")");
        }
        if (count == 0 || bytes[size] == '\n') {
            break;
        }
        ++size;
    }
    if (size > MaxPassphraseBytes) {
        refuse(name + ": a line is longer than " + std::to_string(MaxPassphraseBytes) +
               " bytes, expected a " + what);
    }
    if (size > 0 && bytes[size - 1] == '\r') {
        --size;
    }
    return storage::Secret::fromBytes(buffer.bytes().first(size));
}

storage::Secret inOneLine(const storage::Secret& one, const storage::Secret& other)
{
    storage::Secret both = storage::Secret::ofSize(one.size() + 1 + other.size());
    const auto bytes = both.writableBytes();
    std::ranges::copy(one.bytes(), bytes.begin());
    bytes[one.size()] = ' ';
    std::ranges::copy(other.bytes(), bytes.begin() + static_cast<std::ptrdiff_t>(one.size()) + 1);
    return both;
}

/// `ask` is called before each line after the first.
template <class Ask>
storage::Secret
readLines(int descriptor, const std::string& name, const PassphraseSource& source, Ask ask)
{
    storage::Secret lines = nextLine(descriptor, name, source.what);
    if (lines.isEmpty()) {
        refuse(name + ": the first line is empty, expected a " + source.what);
    }
    while (source.goesOn != nullptr && source.goesOn(lines.text())) {
        ask();
        const storage::Secret next = nextLine(descriptor, name, source.what);
        if (next.isEmpty()) {
            break;
        }
        lines = inOneLine(lines, next);
    }
    return lines;
}

void askNothing() {}

storage::Secret readFromFile(const PassphraseSource& source)
{
    const std::string& path = source.file;
    const std::string name = source.what + " file '" + path + "'";
    const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status{};
    if (file.number() < 0 || fstat(file.number(), &status) != 0) {
        refuse(name + ": cannot be opened (" + std::strerror(errno) + ")");
    }
    if (S_ISDIR(status.st_mode)) {
        refuse(name + ": is a folder, expected a file with the " + source.what +
               " in its first line");
    }
    const bool othersMayRead =
        S_ISREG(status.st_mode) && (status.st_mode & (S_IRGRP | S_IROTH)) != 0;
    if (othersMayRead && isatty(STDERR_FILENO) != 0) {
        std::cerr << "soundings-cli: note: other users of this computer may read " << name
                  << "; 'chmod 600' keeps it to you\n";
    }
    return readLines(file.number(), name, source, askNothing);
}

storage::Secret askOnTerminal(const PassphraseSource& source, const std::string& prompt)
{
    const Descriptor terminal(open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY));
    if (terminal.number() < 0) {
        refuse("there is no terminal to ask for the " + source.what + " on: expected " +
               source.options);
    }
    const HiddenTyping hidden(terminal.number());
    const auto ask = [&terminal](const std::string& question) {
        if (write(terminal.number(), question.data(), question.size()) < 0) {
            refuse("the terminal cannot be written to");
        }
    };
    ask(prompt + ": ");
    return readLines(terminal.number(), "terminal", source, [&ask] {
        ask("\nThe rest of it (Enter alone when that was all): ");
    });
}

bool isOnTerminal(const PassphraseSource& source)
{
    return source.file.empty() && !source.standardInput;
}

} // namespace

storage::Secret readPassphrase(const PassphraseSource& source, const std::string& prompt)
{
    if (!source.file.empty()) {
        return readFromFile(source);
    }
    return source.standardInput ? readLines(STDIN_FILENO, "standard input", source, askNothing)
                                : askOnTerminal(source, prompt);
}

storage::Secret readNewPassphrase(const PassphraseSource& source, const std::string& prompt)
{
    storage::Secret passphrase = readPassphrase(source, prompt);
    if (isOnTerminal(source)) {
        const storage::Secret again = askOnTerminal(source, "The same once more");
        if (!std::ranges::equal(passphrase.bytes(), again.bytes())) {
            refuse("the two passphrases differ: expected the same one twice");
        }
    }
    return passphrase;
}

} // namespace soundings::app
