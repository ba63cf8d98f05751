// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/date.h"
#include "core/record/id.h"
#include "storage/digest.h"
#include "storage/error.h"
#include "storage/keys/secret.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

struct sqlite3_stmt;

namespace soundings::storage::sqlite {

class FollowedRows;

/// A prepared statement: bind by position from 1, read columns by position from 0. A column that
/// does not hold what was asked for is Damaged, never a default.
class Statement
{
public:
    using Release = std::function<void(sqlite3_stmt*)>;

    /// `rows` are those of a connection that follows what is written, for a statement that writes.
    Statement(sqlite3_stmt* statement, Release release, FollowedRows* rows = nullptr);
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    Statement(Statement&&) noexcept = default;
    Statement& operator=(Statement&&) = delete;
    ~Statement() = default;

    /// Binds all parameters in order.
    template <class... Values> Statement& bind(const Values&... values)
    {
        int index = 0;
        (bindOne(++index, values), ...);
        return *this;
    }

    /// Moves to the next row; false after the last one.
    [[nodiscard]] bool step();
    /// For statements without rows. The statement can be bound and run again.
    void run();
    void reset() noexcept;

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] int number(int column) const;
    [[nodiscard]] bool boolean(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::optional<double> optionalReal(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::string_view blob(int column) const;
    [[nodiscard]] Digest digest(int column) const;
    [[nodiscard]] core::Date date(int column) const;
    [[nodiscard]] std::optional<core::Date> optionalDate(int column) const;

    template <class Id> [[nodiscard]] Id id(int column) const { return Id(idBytes(column)); }

    template <class Id> [[nodiscard]] std::optional<Id> optionalId(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional<Id>(Id(idBytes(column)));
    }

    /// An enumeration kept by its code, such as code(3, core::raterFromCode).
    template <class Value>
    [[nodiscard]] Value code(int column, std::optional<Value> (*fromCode)(std::string_view)) const
    {
        const auto value = fromCode(text(column));
        if (!value) {
            throwUnreadable(column, "a known word");
        }
        return *value;
    }

private:
    void bindOne(int index, std::nullopt_t value);
    void bindOne(int index, std::int64_t value);

    void bindOne(int index, int value) { bindOne(index, std::int64_t{value}); }

    void bindOne(int index, bool value) { bindOne(index, std::int64_t{value ? 1 : 0}); }

    /// Refuses what is not finite: SQLite would keep it as "missing".
    void bindOne(int index, double value);
    void bindOne(int index, std::string_view value);

    void bindOne(int index, const std::string& value) { bindOne(index, std::string_view(value)); }

    void bindOne(int index, const char* value) { bindOne(index, std::string_view(value)); }

    void bindOne(int index, const core::Date& value);
    void bindOne(int index, const core::IdBytes& value);
    void bindOne(int index, const Digest& value);
    void bindOne(int index, const Secret& value);
    void bindBlob(int index, const void* bytes, std::size_t size);

    template <class Record> void bindOne(int index, const core::Id<Record>& value)
    {
        bindOne(index, value.bytes());
    }

    template <class Value> void bindOne(int index, const std::optional<Value>& value)
    {
        if (value) {
            bindOne(index, *value);
        } else {
            bindOne(index, std::nullopt);
        }
    }

    void requireBound(int resultCode);
    [[nodiscard]] core::IdBytes idBytes(int column) const;
    void requireType(int column, int type, const char* expected) const;
    [[noreturn]] void throwUnreadable(int column, const char* expected) const;

    std::unique_ptr<sqlite3_stmt, Release> m_statement;
    FollowedRows* m_rows;
};

} // namespace soundings::storage::sqlite
