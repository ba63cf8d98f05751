// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rekeyed_records.h"

#include "storage/byte_string.h"
#include "storage/digest.h"
#include "storage/error.h"
#include "storage/files/file_descriptor.h"
#include "storage/files/small_file.h"
#include "storage/key_change.h"
#include "storage/records_sum.h"
#include "storage/sqlite/page_check.h"
#include "storage/sqlite/statement.h"
#include "storage/sqlite/transaction.h"

#include <cerrno>
#include <fcntl.h>
#include <map>
#include <string>
#include <unistd.h>

namespace soundings::storage {

namespace {

void createNewRecords(const std::filesystem::path& file)
{
    // Made here and not by SQLite, which would let everybody read it.
    const FileDescriptor made(
        ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!made.isOpen()) {
        throwSystemError(errno, "write the records with a new key; nothing was changed", file);
    }
}

void makeRecordsSafe(const VaultFiles& files)
{
    const FileDescriptor file(::open(files.newRecords.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (!file.isOpen() || ::fsync(file.number()) != 0) {
        throwSystemError(
            errno, "make the records with a new key safe; nothing was changed", files.newRecords);
    }
    syncFolder(files.folder);
}

/// For each table the expression that writes one of its rows as SQL would.
std::map<std::string, std::string> rowsAsText(sqlite::Database& database)
{
    std::map<std::string, std::string> expressions;
    auto column = database.prepare("SELECT t.name, group_concat('quote(\"' || c.name || '\")', "
                                   "' || '','' || ') FROM pragma_table_list t, "
                                   "pragma_table_info(t.name) c WHERE t.schema = 'main' "
                                   "AND t.name NOT LIKE 'sqlite_%' GROUP BY t.name");
    while (column.step()) {
        expressions[column.text(0)] = column.text(1);
    }
    return expressions;
}

/// One for everything in it: schema, versions, and every value of every row, in the order in which
/// they are kept, which is that of their primary keys.
Digest digestOfAll(sqlite::Database& database)
{
    ByteString start;
    start.number64(static_cast<std::uint64_t>(database.userVersion()))
        .text(database.pragma("application_id").at(0));
    Digest digest = sha256(start.bytes());
    const auto add = [&digest](const std::string& text) {
        digest = sha256(ByteString().raw(digest).text(text).bytes());
    };
    auto part = database.prepare("SELECT type || ' ' || name || ' ' || coalesce(sql, '') "
                                 "FROM sqlite_schema ORDER BY type, name");
    while (part.step()) {
        add(part.text(0));
    }
    for (const auto& [table, row] : rowsAsText(database)) {
        add(table);
        auto rows = database.prepare("SELECT " + row + " FROM \"" + table + "\"");
        while (rows.step()) {
            add(rows.text(0));
        }
    }
    return digest;
}

void requireSound(sqlite::Database& database, const std::filesystem::path& file)
{
    const bool sound = sqlite::unsoundPages(database).empty() &&
                       database.pragma("integrity_check") == std::vector<std::string>{"ok"} &&
                       database.pragma("foreign_key_check").empty();
    if (!sound) {
        throw Error(ErrorKind::Damaged,
                    "the copy with a new key did not come out as it should; nothing was changed",
                    file);
    }
}

} // namespace

void writeRekeyedRecords(sqlite::Database& records,
                         const VaultFiles& files,
                         const Secret& newKey,
                         const std::function<void(sqlite::Database&)>& change,
                         const std::function<void()>& watcher)
{
    removeNewRecords(files);
    try {
        createNewRecords(files.newRecords);
        Digest original{};
        records.watched(watcher, [&] {
            records.exportTo(files.newRecords, newKey);
            original = digestOfAll(records);
        });
        sqlite::Database copy(files.newRecords, newKey, sqlite::Database::Mode::OpenExisting);
        Digest copied{};
        copy.watched(watcher, [&] { copied = digestOfAll(copy); });
        if (copied != original) {
            throw Error(ErrorKind::Damaged,
                        "the copy with a new key does not hold the same; nothing was changed",
                        files.newRecords);
        }
        // Goes on from the sum of before: computed anew, it would vouch for whatever is there.
        followRecords(copy);
        sqlite::Transaction transaction(copy);
        change(copy);
        transaction.commit();
        copy.watched(watcher, [&] { requireSound(copy, files.newRecords); });
        makeRecordsSafe(files);
    } catch (...) {
        removeNewRecords(files);
        throw;
    }
}

} // namespace soundings::storage
