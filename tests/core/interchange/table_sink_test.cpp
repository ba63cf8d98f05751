// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table_sink.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace soundings::core;

namespace {

/// Notes what reached it, so that missing and empty can be told apart.
class Heard final : public TableSink
{
public:
    void text(std::string_view cell) override { m_cells += "text(" + std::string(cell) + ")"; }

    void number(double cell) override { m_cells += "number(" + std::to_string(cell) + ")"; }

    void wholeNumber(long long cell) override { m_cells += "whole(" + std::to_string(cell) + ")"; }

    void missing() override { m_cells += "missing"; }

    void endRow() override { m_cells += ";"; }

    using TableSink::number;

    [[nodiscard]] const std::string& cells() const { return m_cells; }

private:
    std::string m_cells;
};

} // namespace

TEST_CASE("an empty number is missing and a zero is a number", "[core][interchange]")
{
    Heard sink;
    sink.number(std::optional<double>());
    sink.number(std::optional(0.0));
    CHECK(sink.cells() == "missingnumber(0.000000)");
}

TEST_CASE("an empty text counts as missing only where the caller says so", "[core][interchange]")
{
    Heard sink;
    sink.textOrMissing("");
    sink.textOrMissing(" ");
    sink.text("");
    CHECK(sink.cells() == "missingtext( )text()");
}
