// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite/sqlite_error.h"

#include "storage/error.h"
#include "storage/restore_advice.h"

#include <sqlcipher/sqlite3.h>

#include <cerrno>
#include <fcntl.h>
#include <string_view>
#include <unistd.h>

namespace soundings::storage::sqlite {

namespace {

// The words of the library say nothing to whoever has to do something about it.
constexpr auto DamagedRecords =
    "the records cannot be read: the file is damaged, was changed by something other than "
    "Soundings, or is of another day than keys.json beside it";

/// The right key comes from an authenticated slot, so "not a database" is never a wrong key here.
ErrorKind kindOf(int resultCode)
{
    switch (resultCode & 0xff) {
    case SQLITE_FULL:
        return ErrorKind::DiskFull;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorKind::ReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorKind::Damaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorKind::InUse;
    case SQLITE_CONSTRAINT:
        return resultCode == SQLITE_CONSTRAINT_FOREIGNKEY ? ErrorKind::NotFound
                                                          : ErrorKind::Conflict;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return ErrorKind::Io;
    default:
        return ErrorKind::Internal;
    }
}

bool isWordForNoRoom(int reason)
{
    return reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
}

/// The library tries again to open a file that it could not make, only to read it, and of both
/// failures keeps the last: that it is not there. So the journal is made here, empty, as the
/// library takes for none, and taken away again.
bool isNoRoomForFiles(const char* records)
{
    if (records == nullptr || *records == '\0') {
        return false;
    }
    const std::string journal = std::string(records) + "-journal";
    const int descriptor =
        ::open(journal.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        return isWordForNoRoom(errno);
    }
    ::close(descriptor);
    ::unlink(journal.c_str());
    return false;
}

/// A quota or a limit on the size of files comes as a failed write and is a full disk to whoever
/// has to do something about it.
bool isOutOfRoom(sqlite3* connection, int resultCode, const char* records)
{
    const int reason = connection == nullptr ? 0 : sqlite3_system_errno(connection);
    switch (resultCode & 0xff) {
    case SQLITE_IOERR:
        return isWordForNoRoom(reason);
    case SQLITE_CANTOPEN:
        return isWordForNoRoom(reason) || isNoRoomForFiles(records);
    default:
        return false;
    }
}

/// sqlcipher_export hands on what failed inside it by its words alone.
int codeOfWords(int resultCode, std::string_view words)
{
    if (resultCode == SQLITE_ERROR) {
        for (const int inner : {SQLITE_CORRUPT,
                                SQLITE_NOTADB,
                                SQLITE_FULL,
                                SQLITE_IOERR,
                                SQLITE_CANTOPEN,
                                SQLITE_READONLY}) {
            if (words == sqlite3_errstr(inner)) {
                return inner;
            }
        }
    }
    return resultCode;
}

} // namespace

void throwSqlite(sqlite3* connection, int resultCode, const std::string& doing)
{
    const char* file = connection == nullptr ? nullptr : sqlite3_db_filename(connection, "main");
    std::string why = sqlite3_errstr(resultCode);
    if (connection != nullptr && sqlite3_errcode(connection) == (resultCode & 0xff)) {
        why = sqlite3_errmsg(connection);
    }
    const int code = codeOfWords(resultCode, why);
    const ErrorKind kind = isOutOfRoom(connection, code, file) ? ErrorKind::DiskFull : kindOf(code);
    const std::string number = " (" + std::to_string(code) + ")";
    throw Error(kind,
                kind == ErrorKind::Damaged ? restoreInstead(DamagedRecords + number)
                                           : "cannot " + doing + ": " + why + number,
                file == nullptr ? "" : file);
}

} // namespace soundings::storage::sqlite
