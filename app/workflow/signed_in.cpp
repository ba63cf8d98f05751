// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/signed_in.h"

#include "app/workflow/refusal.h"

#include <utility>

namespace soundings::app {

SignedIn::SignedIn(storage::Vault vault, const Clock& clock)
    : m_vault(std::move(vault))
    , m_clock(&clock)
    , m_measures(m_vault)
{
}

void SignedIn::require(core::Role role, const std::string& what) const
{
    if (!is(role)) {
        throw Refusal(RefusalKind::NotAllowed,
                      "'" + user().name + "' may not " + what + "; it needs the role " +
                          core::roleCode(role),
                      RefusalReason::RoleMissing,
                      {core::roleCode(role)});
    }
}

storage::Change
SignedIn::change(const std::string& action, const std::string& object, const std::string& detail)
{
    return storage::Change(
        m_vault,
        storage::AuditAction{.action = action, .object = object, .detail = detail},
        m_clock->utcSeconds());
}

void SignedIn::reloadMeasures()
{
    m_measures = MeasureCatalogue(m_vault);
}

} // namespace soundings::app
