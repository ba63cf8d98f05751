// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/audit_text.h"

#include <boost/date_time/posix_time/conversion.hpp>
#include <boost/date_time/posix_time/posix_time_types.hpp>
#include <boost/date_time/posix_time/time_formatters.hpp>

namespace soundings::app {

std::string utcText(std::int64_t seconds)
{
    using boost::posix_time::from_time_t;
    return boost::posix_time::to_iso_extended_string(from_time_t(seconds)) + "Z";
}

std::string hashText(const storage::Digest& hash)
{
    return storage::hexOf(hash);
}

std::string shortHash(const storage::Digest& hash)
{
    constexpr std::size_t Group = 4;
    constexpr std::size_t Groups = 4;
    const std::string digits = hashText(hash);
    std::string text;
    for (std::size_t group = 0; group < Groups; ++group) {
        text += (group == 0 ? "" : " ") + digits.substr(group * Group, Group);
    }
    return text;
}

} // namespace soundings::app
