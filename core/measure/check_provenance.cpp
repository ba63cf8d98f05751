// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/check_rules.h"

#include <set>

namespace soundings::core {

namespace {

/// Every number of a profile says where it comes from.
class ProvenanceCheck
{
public:
    ProvenanceCheck(const Profile& profile, Faults& faults)
        : m_faults(faults)
    {
        for (std::size_t index = 0; index < profile.sources.size(); ++index) {
            if (!m_keys.insert(profile.sources[index].key).second) {
                m_faults.push_back({entryOf("sources", index),
                                    "the key '" + profile.sources[index].key + "' is used twice",
                                    "a key of its own"});
            }
        }
    }

    void require(const Provenance& provenance, const std::string& where)
    {
        for (const auto& key : provenance.sources) {
            if (!m_keys.contains(key)) {
                m_faults.push_back({where + "/source",
                                    "'" + key + "' is not in the list of sources",
                                    "the key of an entry of sources"});
            }
        }
        if (provenance.basis == Basis::Setting && provenance.reason.empty()) {
            m_faults.push_back({where, "a setting without a reason", "reason: who chose it, why"});
        }
        if (provenance.basis != Basis::Setting && provenance.sources.empty()) {
            m_faults.push_back(
                {where, "a number without a source", "source, or basis setting with a reason"});
        }
    }

    template <class Entries> void requireAll(const Entries& entries, const std::string& list)
    {
        for (std::size_t index = 0; index < entries.size(); ++index) {
            require(entries[index].provenance, entryOf(list, index));
        }
    }

private:
    std::set<std::string> m_keys;
    Faults& m_faults;
};

void checkRupture(const RuptureSettings& rupture, ProvenanceCheck& check)
{
    const std::string place = "profile.json/rupture/";
    if (rupture.watchBelow) {
        check.require(rupture.watchBelow->provenance, place + "watchBelow");
    }
    if (rupture.watchDrop) {
        check.require(rupture.watchDrop->provenance, place + "watchDrop");
    }
    if (rupture.minimumDrop) {
        check.require(rupture.minimumDrop->provenance, place + "minimumDrop");
    }
    if (rupture.withinSd) {
        check.require(rupture.withinSd->provenance, place + "withinSd");
    }
}

} // namespace

void checkProvenance(const Measure& measure, Faults& faults)
{
    const auto& profile = measure.profile;
    ProvenanceCheck check(profile, faults);
    check.requireAll(profile.scores, "scores");
    for (std::size_t index = 0; index < profile.scores.size(); ++index) {
        const auto& missing = profile.scores[index].missing;
        if (missing.maxMissing != 0 || missing.maxShare) {
            check.require(missing.provenance, entryOf("scores", index) + "/missing");
        }
    }
    check.requireAll(profile.cutoffs, "cutoffs");
    check.requireAll(profile.bands, "bands");
    check.requireAll(profile.norms, "norms");
    check.requireAll(profile.reliability, "reliability");
    check.requireAll(profile.reliableChange, "reliableChange");
    check.requireAll(profile.mcid, "mcid");
    check.requireAll(profile.safety, "safety");
    if (profile.rupture) {
        checkRupture(*profile.rupture, check);
    }
}

} // namespace soundings::core
