// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output_target.h"

#include "app/workflow/refusal.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>
#include <utility>

namespace soundings::app {

namespace {

/// A pipe or a terminal by name is written to, not replaced.
bool isDevice(const std::string& target)
{
    std::error_code ignored;
    const auto status = std::filesystem::status(target, ignored);
    return std::filesystem::exists(status) && !std::filesystem::is_regular_file(status) &&
           !std::filesystem::is_directory(status);
}

[[noreturn]] void refuseTarget(const std::string& target, int errorNumber)
{
    throw Refusal(RefusalKind::BadFile,
                  (target == "-" ? "standard output" : "'" + target + "'") +
                      " cannot be written (" + std::strerror(errorNumber) + ")");
}

} // namespace

OutputTarget::OutputTarget(const std::string& target)
    : m_target(target)
{
    if (target == "-") {
        m_descriptor = STDOUT_FILENO;
        return;
    }
    if (isDevice(target)) {
        m_descriptor = open(target.c_str(), O_WRONLY | O_CLOEXEC);
    } else {
        m_unfinished = target + ".new-" + std::to_string(getpid());
        m_guard.emplace(m_unfinished);
        m_descriptor =
            open(m_unfinished.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    }
    if (m_descriptor < 0) {
        m_unfinished.clear();
        refuse(errno);
    }
}

OutputTarget::~OutputTarget()
{
    if (m_descriptor > STDERR_FILENO) {
        close(m_descriptor);
    }
    if (!m_unfinished.empty()) {
        unlink(m_unfinished.c_str());
    }
}

void OutputTarget::write(std::string_view piece)
{
    while (!piece.empty()) {
        const ssize_t count = ::write(m_descriptor, piece.data(), piece.size());
        if (count >= 0) {
            piece.remove_prefix(static_cast<std::size_t>(count));
        } else if (errno != EINTR) {
            refuse(errno);
        }
    }
}

void OutputTarget::finish()
{
    if (m_unfinished.empty()) {
        return;
    }
    if (fsync(m_descriptor) != 0 || close(std::exchange(m_descriptor, -1)) != 0 ||
        std::rename(m_unfinished.c_str(), m_target.c_str()) != 0) {
        refuse(errno);
    }
    m_unfinished.clear();
}

void OutputTarget::refuse(int errorNumber) const
{
    refuseTarget(m_target, errorNumber);
}

void requireWritable(const std::string& target)
{
    if (target == "-" || isDevice(target)) {
        return;
    }
    std::error_code ignored;
    if (std::filesystem::is_directory(target, ignored)) {
        refuseTarget(target, EISDIR);
    }
    const auto parent = std::filesystem::path(target).parent_path();
    if (access(parent.empty() ? "." : parent.c_str(), W_OK | X_OK) != 0) {
        refuseTarget(target, errno);
    }
}

} // namespace soundings::app
