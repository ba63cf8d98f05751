// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/source_of.h"

#include <algorithm>

namespace soundings::app {

namespace {

const std::string& addressOf(const core::Profile& profile, const std::string& key)
{
    const auto known = std::ranges::find(profile.sources, key, &core::Source::key);
    return known == profile.sources.end() || known->address.empty() ? key : known->address;
}

} // namespace

std::string sourceOf(const core::Profile& profile, const core::Provenance& provenance)
{
    std::string text;
    for (const std::string& key : provenance.sources) {
        text += (text.empty() ? "" : "; ") + addressOf(profile, key);
    }
    if (provenance.basis == core::Basis::Setting) {
        text = "setting" + (text.empty() ? std::string() : " (" + text + ")");
    }
    if (!provenance.reason.empty()) {
        text += (text.empty() ? "" : ": ") + provenance.reason;
    }
    return text;
}

} // namespace soundings::app
