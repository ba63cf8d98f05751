// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/signed_in.h"

#include "app/workflow/refusal.h"
#include "storage/error.h"

#include <utility>
#include <vector>

namespace soundings::app {

namespace {

/// What stands in the way of writing, and may be cleared away; anything else is told as it is.
bool isHindrance(storage::ErrorKind kind)
{
    return kind == storage::ErrorKind::DiskFull || kind == storage::ErrorKind::ReadOnly ||
           kind == storage::ErrorKind::Io;
}

} // namespace

SignedIn::SignedIn(storage::Vault vault, const Clock& clock)
    : m_vault(std::move(vault))
    , m_clock(&clock)
    , m_measures(m_vault)
    , m_clinicModels(m_vault)
{
}

void SignedIn::require(core::Role role, const std::string& what) const
{
    requireAny({role}, what);
}

void SignedIn::requireAny(std::initializer_list<core::Role> roles, const std::string& what) const
{
    std::vector<std::string> codes;
    std::string list;
    for (const core::Role role : roles) {
        if (is(role)) {
            return;
        }
        codes.push_back(core::roleCode(role));
        list += (list.empty() ? "" : " or ") + codes.back();
    }
    throw Refusal(RefusalKind::NotAllowed,
                  "'" + user().name + "' may not " + what + "; it needs the role " + list,
                  RefusalReason::RoleMissing,
                  codes);
}

storage::Change
SignedIn::change(const std::string& action, const std::string& object, const std::string& detail)
{
    return storage::Change(
        m_vault,
        storage::AuditAction{.action = action, .object = object, .detail = detail},
        m_clock->utcSeconds());
}

void SignedIn::noteSeen(const std::string& action, const std::string& object)
{
    if (m_seenOn != today()) {
        m_seen.clear();
        m_seenOn = today();
    }
    if (m_seen.contains({action, object})) {
        return;
    }
    try {
        storage::Change noted = change(action, object);
        noted.commit();
    } catch (const storage::Error& error) {
        if (!isHindrance(error.kind())) {
            throw;
        }
        throw Refusal(RefusalKind::Conflict,
                      "not shown, because the audit could not note that it was looked at; make "
                      "room on the disk of the vault or allow writing to its folder, then try "
                      "again (" +
                          std::string(error.what()) + ")",
                      RefusalReason::CannotBeNoted);
    }
    m_seen.emplace(action, object);
}

void SignedIn::reloadMeasures()
{
    m_measures = MeasureCatalogue(m_vault);
}

void SignedIn::reloadClinicModels()
{
    m_clinicModels = ClinicModels(m_vault);
}

} // namespace soundings::app
