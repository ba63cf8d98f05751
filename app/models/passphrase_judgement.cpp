// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/passphrase_judgement.h"

#include "app/models/passphrase_text.h"
#include "app/workflow/passphrase.h"
#include "app/workflow/passphrase_forms.h"

#include <QCoreApplication>

#include <algorithm>
#include <string>
#include <vector>

namespace soundings::app {

namespace {

/// Gives the sentences a context that lupdate and the running program agree on.
struct PassphraseText
{
    Q_DECLARE_TR_FUNCTIONS(Passphrase)
};

/// Longer ones gain nothing by weighing the rest, and weighing takes time squared.
constexpr qsizetype WeighedCharacters = 100;

} // namespace

QString PassphraseJudgement::advice() const
{
    if (strength < 0) {
        return PassphraseText::tr(
            "At least %n character(s). Four or five words that do not belong together do "
            "well.",
            nullptr,
            static_cast<int>(MinPassphraseCharacters));
    }
    if (charactersMissing > 0) {
        return PassphraseText::tr(
            "%n more character(s), please. Four or five words that do not belong together "
            "do well.",
            nullptr,
            charactersMissing);
    }
    return accepted
               ? PassphraseText::tr("This one will hold. Nobody can reset it, so remember it well.")
               : PassphraseText::tr("Long enough, but easy to guess. Use words that do not belong "
                                    "together, without names or dates.");
}

QString PassphraseJudgement::problem() const
{
    if (strength < 0) {
        return PassphraseText::tr("Choose a passphrase.");
    }
    return accepted ? QString() : advice();
}

PassphraseJudgement judgePassphrase(const QString& passphrase, const QStringList& known)
{
    PassphraseJudgement judgement;
    if (passphrase.isEmpty()) {
        return judgement;
    }
    std::vector<std::string> words;
    for (const QString& word : known) {
        words.push_back(word.toStdString());
    }
    const storage::Secret secret = secretOf(passphrase.left(WeighedCharacters));
    const PassphraseForms forms(secret);
    const PassphraseStrength strength = passphraseStrength(forms.kept().text(), words);
    judgement.accepted = strength.accepted();
    judgement.charactersMissing =
        strength.longEnough ? 0 : static_cast<int>(MinPassphraseCharacters - strength.characters);
    judgement.strength = judgement.accepted ? strength.score : std::min(strength.score, 2);
    return judgement;
}

QString problemOfAgain(const QString& passphrase, const QString& again)
{
    if (passphrase == again) {
        return {};
    }
    return again.isEmpty()
               ? PassphraseText::tr("Type the passphrase once more, so that no slip locks you out.")
               : PassphraseText::tr("The two are not the same. Please type it again.");
}

} // namespace soundings::app
