// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json_sink.h"

#include "core/interchange/numbers.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace soundings::app {

namespace {

constexpr std::size_t PieceBytes = 1U << 16U;

std::string quoted(std::string_view text)
{
    using Json = nlohmann::json;
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace

JsonSink::JsonSink(Output output)
    : m_output(std::move(output))
    , m_gathered("[")
{
}

void JsonSink::beginCell()
{
    if (m_column == 0) {
        m_gathered += m_isFirstRow ? "\n  {" : ",\n  {";
        m_isFirstRow = false;
    } else {
        m_gathered += ", ";
    }
    m_gathered += m_keys.at(m_column) + ": ";
    ++m_column;
}

void JsonSink::text(std::string_view cell)
{
    if (m_isHeader) {
        m_keys.push_back(quoted(cell));
        return;
    }
    beginCell();
    m_gathered += quoted(cell);
}

void JsonSink::number(double cell)
{
    beginCell();
    core::appendNumber(m_gathered, cell);
}

void JsonSink::wholeNumber(long long cell)
{
    beginCell();
    core::appendNumber(m_gathered, cell);
}

void JsonSink::missing()
{
    beginCell();
    m_gathered += "null";
}

void JsonSink::endRow()
{
    if (!m_isHeader) {
        m_gathered += '}';
    }
    m_isHeader = false;
    m_column = 0;
    if (m_gathered.size() >= PieceBytes) {
        m_output(m_gathered);
        m_gathered.clear();
    }
}

void JsonSink::finish()
{
    m_gathered += m_isFirstRow ? "]\n" : "\n]\n";
    m_output(m_gathered);
    m_gathered.clear();
}

} // namespace soundings::app
