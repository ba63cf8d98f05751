// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output_target.h"

#include "app/workflow/refusal.h"
#include "app/workflow/safe_place.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

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

/// Where a link leads is written, as any program would; a link of a name that is not there stays
/// as it is named, and is then in the way.
std::string followed(const std::string& target)
{
    std::error_code failure;
    const auto real = std::filesystem::canonical(target, failure);
    return failure ? target : real.string();
}

[[noreturn]] void refuseTarget(const std::string& target, int errorNumber)
{
    throw Refusal(RefusalKind::Conflict,
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
    if (!isDevice(target)) {
        requireReplaceable(target);
        const std::string place = followed(target);
        const std::string unfinished = place + ".new-" + std::to_string(getpid());
        m_guard.emplace(unfinished);
        m_file.emplace(place, unfinished);
        return;
    }
    m_descriptor = open(target.c_str(), O_WRONLY | O_CLOEXEC);
    if (m_descriptor < 0) {
        refuse(errno);
    }
}

OutputTarget::~OutputTarget()
{
    if (m_descriptor > STDERR_FILENO) {
        close(m_descriptor);
    }
}

void OutputTarget::write(std::string_view piece)
{
    if (m_file) {
        m_file->write(piece);
        return;
    }
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
    if (m_file) {
        m_file->finish();
    }
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
    const auto status = std::filesystem::symlink_status(target, ignored);
    if (std::filesystem::is_symlink(status) && !std::filesystem::exists(target, ignored)) {
        throw Refusal(RefusalKind::Conflict,
                      "'" + target + "' is a link to something that is not there: expected a file");
    }
    const auto parent = std::filesystem::path(followed(target)).parent_path();
    if (access(parent.empty() ? "." : parent.c_str(), W_OK | X_OK) != 0) {
        refuseTarget(target, errno);
    }
}

} // namespace soundings::app
