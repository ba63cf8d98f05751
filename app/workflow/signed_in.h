// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/clinic_models.h"
#include "app/workflow/clock.h"
#include "app/workflow/measure_catalogue.h"
#include "core/record/user.h"
#include "storage/change.h"
#include "storage/vault.h"

#include <initializer_list>
#include <set>
#include <string>
#include <utility>

namespace soundings::app {

/// Somebody who proved who they are, with the vault they opened. Every use case takes it and checks
/// the role before it reads or writes.
class SignedIn
{
public:
    /// Takes over the open vault; `clock` must outlive this object.
    SignedIn(storage::Vault vault, const Clock& clock);

    [[nodiscard]] storage::Vault& vault() { return m_vault; }

    [[nodiscard]] const storage::Vault& vault() const { return m_vault; }

    [[nodiscard]] const Clock& clock() const { return *m_clock; }

    [[nodiscard]] core::Date today() const { return m_clock->today(); }

    [[nodiscard]] const core::User& user() const { return m_vault.user(); }

    [[nodiscard]] bool is(core::Role role) const { return user().has(role); }

    /// Throws Refusal(NotAllowed) that names what was tried and the role it needs.
    void require(core::Role role, const std::string& what) const;

    /// The same where each of several roles will do.
    void requireAny(std::initializer_list<core::Role> roles, const std::string& what) const;

    /// Starts one change of the vault with its audit entry. `object` is the id of what is changed;
    /// `detail` never holds a name, a note or an answer.
    [[nodiscard]] storage::Change
    change(const std::string& action, const std::string& object, const std::string& detail = {});

    /// Notes in the audit that records were looked at, before they are shown: `action` says what,
    /// `object` is the id, empty for a list of many. Once for each until this person leaves or the
    /// day ends. Throws Refusal(Conflict) when it cannot be noted (full disk, folder that may not
    /// be written): nobody sees a person's records unseen.
    void noteSeen(const std::string& action, const std::string& object = {});

    /// The shipped measures and the clinic's own.
    [[nodiscard]] const MeasureCatalogue& measures() const { return m_measures; }

    /// Reads the clinic's own measures again after one was added.
    void reloadMeasures();

    /// What the clinic has learned from its own records.
    [[nodiscard]] const ClinicModels& clinicModels() const { return m_clinicModels; }

    /// Reads them again after something was learned.
    void reloadClinicModels();

private:
    storage::Vault m_vault;
    const Clock* m_clock;
    MeasureCatalogue m_measures;
    ClinicModels m_clinicModels;
    std::set<std::pair<std::string, std::string>> m_seen; ///< on m_seenOn: action, object
    core::Date m_seenOn;
};

} // namespace soundings::app
