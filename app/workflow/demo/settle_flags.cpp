// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/demo/settle_flags.h"

#include "storage/flag_store.h"
#include "storage/rupture_store.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <vector>

namespace soundings::app::demo {

namespace {

core::RuptureType drawType(Dice& dice)
{
    constexpr std::array Types{core::RuptureType::Withdrawal,
                               core::RuptureType::Confrontation,
                               core::RuptureType::Mixed,
                               core::RuptureType::OutsideEvent};
    return Types[static_cast<std::size_t>(dice.between(0, 3))];
}

core::RuptureState drawOutcome(Dice& dice)
{
    const double draw = dice.uniform();
    if (draw < 0.65) {
        return core::RuptureState::Repaired;
    }
    return draw < 0.85 ? core::RuptureState::Unrepaired : core::RuptureState::Dismissed;
}

void endRupture(storage::Change& change, Dice& dice, core::Rupture rupture)
{
    rupture.state = drawOutcome(dice);
    rupture.type = rupture.state == core::RuptureState::Dismissed ? core::RuptureType::NotARupture
                                                                  : drawType(dice);
    storage::updateRupture(change, rupture);
}

/// By what a flag is about. Ids are random, and the dice must fall on the same flag whenever the
/// seed is the same.
std::vector<core::Flag> flagsInOrder(const storage::Vault& vault, const core::Case& episode)
{
    std::vector<core::Flag> flags = storage::flagsOf(vault, episode.id);
    std::ranges::sort(flags, {}, [&episode](const core::Flag& flag) {
        const auto person = std::ranges::find_if(
            episode.participants, [&flag](const core::Participant& participant) {
                return flag.series.participant == participant.id;
            });
        return std::tuple(flag.sessionNumber,
                          flag.kind,
                          person - episode.participants.begin(),
                          flag.series.rater,
                          flag.series.measure,
                          flag.item);
    });
    return flags;
}

} // namespace

void settleOlderFlags(storage::Change& change,
                      Dice& dice,
                      const core::Case& episode,
                      const PlannedCase& planned)
{
    constexpr int SessionsInSight = 3;
    for (const core::Flag& flag : flagsInOrder(change.vault(), episode)) {
        const bool old = flag.sessionNumber + SessionsInSight < planned.sessions;
        const bool settled = planned.ending.has_value() || (old && dice.chance(0.85));
        if (!settled || flag.state == core::FlagState::Closed) {
            continue;
        }
        if (const auto rupture = storage::ruptureOfFlag(change.vault(), flag.id)) {
            endRupture(change, dice, *rupture);
        }
        storage::setFlagState(change, flag.id, core::FlagState::Closed);
    }
}

} // namespace soundings::app::demo
