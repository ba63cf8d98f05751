// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/keys/secret.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace soundings::storage::sqlite {

class FollowedRows;
class Statement;

/// A table of the file and its columns, in their order.
struct TableColumns
{
    std::string name;
    std::vector<std::string> columns;
};

/// One connection to an encrypted file, with every setting that durability and secrecy need made
/// and read back. Statements are prepared once and used again.
class Database
{
public:
    enum class Mode
    {
        CreateNew,
        OpenExisting
    };

    /// `dataKey` is 256 bits and used as it is. Throws Error: Damaged when the file cannot be read
    /// with this key, Internal when the library would not encrypt.
    Database(const std::filesystem::path& file, const Secret& dataKey, Mode mode);
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database();

    /// One or more statements without results, such as a migration.
    void execute(const std::string& sql);

    /// A statement ready to be bound. It goes back into the store of prepared ones when it dies.
    [[nodiscard]] Statement prepare(const std::string& sql);

    /// The rows of a PRAGMA, first column as text.
    [[nodiscard]] std::vector<std::string> pragma(const std::string& nameAndArgument);

    /// Copies every record into `file`, which is there and empty, encrypted with `dataKey` from its
    /// first byte: by sqlcipher_export, never by the backup interface of the library, which may
    /// write plain text. The copy is not made safe on disk. Throws Error that names `file`.
    void exportTo(const std::filesystem::path& file, const Secret& dataKey);

    /// Does `work` and calls `watcher` now and then while the library is busy with it. What the
    /// watcher throws stops the work and is thrown.
    void watched(const std::function<void()>& watcher, const std::function<void()>& work);

    /// Sums up from here on what is written to these tables, by this connection and in whatever
    /// way. Outside of a transaction; once.
    void follow(const std::vector<TableColumns>& tables, Secret key);

    /// nullptr unless it follows.
    [[nodiscard]] FollowedRows* followedRows() noexcept;

    /// Reads every row of a table from the table itself, as its bytes: see row_bytes.h.
    void visitRows(const TableColumns& table, const std::function<void(std::string_view)>& visitor);

    /// How many pages this connection has read from the file so far.
    [[nodiscard]] std::int64_t pagesRead() const;

    [[nodiscard]] bool isInTransaction() const;

    /// Rows changed by the last statement.
    [[nodiscard]] std::int64_t changes() const;

    [[nodiscard]] int userVersion();
    [[nodiscard]] std::string cipherVersion();

private:
    struct Connection;

    void applyKey(const Secret& dataKey);
    void applySettings();
    void requirePragma(const std::string& name, const std::string& value, const std::string& back);

    std::unique_ptr<Connection> m_connection;
};

} // namespace soundings::storage::sqlite
