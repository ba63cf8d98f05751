// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace soundings::app {

constexpr std::size_t MinPassphraseCharacters = 15;
constexpr int MinPassphraseStrength = 3;

/// How well a passphrase would hold against guessing, by zxcvbn (Wheeler, 2016).
struct PassphraseStrength
{
    int score = 0;           ///< 0 (guessed at once) to 4 (very hard to guess)
    double log10Guesses = 0; ///< decimal logarithm of the guesses it takes
    std::size_t characters = 0;
    bool longEnough = false;

    [[nodiscard]] bool accepted() const { return longEnough && score >= MinPassphraseStrength; }
};

/// `known` are words an attacker would try first: the user's name, the clinic, the program.
[[nodiscard]] PassphraseStrength passphraseStrength(std::string_view passphrase,
                                                    const std::vector<std::string>& known);

/// Throws Refusal(WeakPassphrase) with the reason. There are no composition rules.
void requireStrongPassphrase(std::string_view passphrase, const std::vector<std::string>& known);

} // namespace soundings::app
