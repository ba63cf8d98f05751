// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/reason.h"

#include "core/record/invalid_value.h"

#include <algorithm>

namespace soundings::app {

namespace {

constexpr std::size_t LongestReason = 200;

} // namespace

void requireReason(const std::string& reason)
{
    const auto refuse = [&reason](core::InvalidKind kind) {
        throw core::InvalidValue(kind,
                                 "reason",
                                 reason.substr(0, LongestReason),
                                 "why, in one line of up to " + std::to_string(LongestReason) +
                                     " bytes, without anybody's name");
    };
    if (reason.find_first_not_of(' ') == std::string::npos) {
        refuse(core::InvalidKind::Empty);
    }
    if (reason.size() > LongestReason) {
        refuse(core::InvalidKind::TooLong);
    }
    if (std::ranges::any_of(
            reason, [](char letter) { return static_cast<unsigned char>(letter) < 0x20; })) {
        refuse(core::InvalidKind::NotPrintable);
    }
}

} // namespace soundings::app
