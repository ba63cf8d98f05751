// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <catch2/catch_test_macros.hpp>

#include <initializer_list>
#include <set>

namespace soundings::app::test {

/// Every value has words, and no two have the same.
template <class Value>
void checkDistinct(QString (*wordsOf)(Value), std::initializer_list<Value> values)
{
    std::set<QString> all;
    for (const Value value : values) {
        INFO(static_cast<int>(value));
        const QString words = wordsOf(value);
        CHECK_FALSE(words.trimmed().isEmpty());
        CHECK(all.insert(words).second);
    }
}

} // namespace soundings::app::test
