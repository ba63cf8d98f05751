// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/places.h"

#include <system_error>

namespace soundings::app {

namespace {

std::filesystem::path withoutLastSlash(const std::filesystem::path& place)
{
    return place.has_filename() ? place : place.parent_path();
}

bool isBelow(std::filesystem::path place, const std::filesystem::path& folder)
{
    while (place != place.parent_path()) {
        place = place.parent_path();
        if (isSamePlace(place, folder)) {
            return true;
        }
    }
    return false;
}

} // namespace

bool isThere(const std::filesystem::path& place)
{
    std::error_code ignored;
    return std::filesystem::exists(std::filesystem::symlink_status(place, ignored));
}

std::filesystem::path resolvedPlace(const std::filesystem::path& place)
{
    std::error_code failure;
    const auto absolute = std::filesystem::absolute(place, failure);
    const auto real = std::filesystem::weakly_canonical(absolute, failure);
    return withoutLastSlash(failure ? absolute.lexically_normal() : real);
}

std::filesystem::path replacedPlace(const std::filesystem::path& place)
{
    std::error_code ignored;
    const auto named = withoutLastSlash(std::filesystem::absolute(place, ignored));
    return resolvedPlace(named.parent_path()) / named.filename();
}

bool isSamePlace(const std::filesystem::path& one, const std::filesystem::path& other)
{
    if (one.empty() || other.empty()) {
        return false;
    }
    std::error_code failure;
    if (std::filesystem::equivalent(one, other, failure) && !failure) {
        return true;
    }
    return resolvedPlace(one) == resolvedPlace(other);
}

bool isWithin(const std::filesystem::path& place, const std::filesystem::path& folder)
{
    return !place.empty() &&
           (isBelow(resolvedPlace(place), folder) || isBelow(replacedPlace(place), folder));
}

} // namespace soundings::app
