// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/passphrase.h"

#include "app/workflow/refusal.h"

#include <zxcvbn.h>

#include <algorithm>
#include <cmath>

namespace soundings::app {

namespace {

std::size_t characterCount(std::string_view utf8)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        utf8, [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U; }));
}

/// The published steps between the scores are 10^3, 10^6, 10^8 and 10^10 guesses.
int scoreOf(double log10Guesses)
{
    if (log10Guesses < 3) {
        return 0;
    }
    if (log10Guesses < 6) {
        return 1;
    }
    if (log10Guesses < 8) {
        return 2;
    }
    return log10Guesses < 10 ? 3 : 4;
}

} // namespace

PassphraseStrength passphraseStrength(std::string_view passphrase,
                                      const std::vector<std::string>& known)
{
    PassphraseStrength strength;
    strength.characters = characterCount(passphrase);
    strength.longEnough = strength.characters >= MinPassphraseCharacters;

    std::vector<const char*> words;
    words.reserve(known.size() + 2);
    for (const std::string& word : known) {
        words.push_back(word.c_str());
    }
    words.push_back("soundings");
    words.push_back(nullptr);
    // The library needs a terminated string; it is wiped below.
    std::string copy(passphrase);
    const double entropyBits = ZxcvbnMatch(copy.c_str(), words.data(), nullptr);
    std::ranges::fill(copy, '\0');
    strength.log10Guesses = entropyBits * std::log10(2.0);
    strength.score = scoreOf(strength.log10Guesses);
    return strength;
}

void requireStrongPassphrase(std::string_view passphrase, const std::vector<std::string>& known)
{
    const PassphraseStrength strength = passphraseStrength(passphrase, known);
    if (!strength.longEnough) {
        throw Refusal(RefusalKind::WeakPassphrase,
                      "the passphrase has " + std::to_string(strength.characters) +
                          " characters, expected at least " +
                          std::to_string(MinPassphraseCharacters) +
                          "; four or five unrelated words do well");
    }
    if (!strength.accepted()) {
        throw Refusal(RefusalKind::WeakPassphrase,
                      "the passphrase is easy to guess (strength " +
                          std::to_string(strength.score) + " of 4, expected " +
                          std::to_string(MinPassphraseStrength) +
                          "); use words that do not belong together, without names or dates");
    }
}

} // namespace soundings::app
