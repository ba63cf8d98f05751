// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/response.h"

#include "core/record/codes.h"

namespace soundings::core {

namespace {

constexpr CodeTable<ResponseMode, 3> ModeCodes{{{ResponseMode::HandedOver, "handed-over"},
                                                {ResponseMode::Keyed, "keyed"},
                                                {ResponseMode::Imported, "imported"}}};

} // namespace

std::string responseModeCode(ResponseMode mode)
{
    return codeOf(ModeCodes, mode);
}

std::optional<ResponseMode> responseModeFromCode(std::string_view code)
{
    return valueOf(ModeCodes, code);
}

} // namespace soundings::core
