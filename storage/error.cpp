// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/error.h"

#include <cerrno>
#include <system_error>
#include <utility>

namespace soundings::storage {

namespace {

std::string located(const std::string& message, const std::filesystem::path& path)
{
    return path.empty() ? message : path.string() + ": " + message;
}

ErrorKind kindOf(int errorNumber)
{
    switch (errorNumber) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return ErrorKind::DiskFull;
    case EROFS:
    case EACCES:
    case EPERM:
        return ErrorKind::ReadOnly;
    case ENOENT:
    case ENOTDIR:
        return ErrorKind::NotFound;
    default:
        return ErrorKind::Io;
    }
}

} // namespace

Error::Error(ErrorKind kind, const std::string& message, std::filesystem::path path)
    : std::runtime_error(located(message, path))
    , m_kind(kind)
    , m_path(std::move(path))
{
}

std::string Error::message() const
{
    const std::string all = what();
    return m_path.empty() ? all : all.substr(located("", m_path).size());
}

Error Error::about(const std::filesystem::path& path) const
{
    return Error(m_kind, message(), path);
}

LockedOut::LockedOut(std::int64_t seconds, const std::filesystem::path& vault)
    : Error(ErrorKind::LockedOut,
            "too many wrong passphrases for this name: try again in " + std::to_string(seconds) +
                " s; nothing was tried",
            vault)
    , m_seconds(seconds)
{
}

void throwSystemError(int errorNumber, const std::string& doing, const std::filesystem::path& path)
{
    throw Error(kindOf(errorNumber),
                "cannot " + doing + ": " + std::generic_category().message(errorNumber),
                path);
}

} // namespace soundings::storage
