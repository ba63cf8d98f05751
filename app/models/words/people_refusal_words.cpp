// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/words/people_refusal_words.h"

#include "app/models/words/record_words.h"
#include "app/workflow/refusal.h"
#include "core/record/user.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cstddef>

namespace soundings::app {

namespace {

/// Gives the sentences a context that lupdate and the running program agree on.
struct PeopleRefusalText
{
    Q_DECLARE_TR_FUNCTIONS(PeopleRefusal)
};

QString detailOf(const Refusal& refusal, std::size_t index)
{
    return index < refusal.details().size() ? QString::fromStdString(refusal.details()[index])
                                            : QString();
}

QString allDetails(const Refusal& refusal)
{
    QStringList all;
    for (const std::string& detail : refusal.details()) {
        all.append(QString::fromStdString(detail));
    }
    return QLocale().createSeparatedList(all);
}

QString roleNamed(const QString& code)
{
    const auto role = core::roleFromCode(code.toStdString());
    return role ? roleWords(*role) : code;
}

/// Passphrases, key files and recovery keys.
QString keyWords(const Refusal& refusal)
{
    switch (refusal.reason()) {
    case RefusalReason::KeyFileUnfit:
        return PeopleRefusalText::tr("\"%1\" cannot be taken as the key file (%2). Choose the file "
                                     "that Soundings made for you, or a copy of it.")
            .arg(detailOf(refusal, 0), detailOf(refusal, 1));
    case RefusalReason::KeyFileInVault:
        return PeopleRefusalText::tr("\"%1\" is in the vault's own folder, and who takes the "
                                     "folder would have the key file, too. Choose another place, "
                                     "best on a stick that is kept apart.")
            .arg(detailOf(refusal, 0));
    case RefusalReason::PassphraseUnchanged:
        return PeopleRefusalText::tr("This is your present passphrase. Choose another one.");
    case RefusalReason::RecoveryKeyMistyped:
        return PeopleRefusalText::tr("There is a slip in the recovery key. Compare it with the "
                                     "sheet: 14 groups of four letters and digits, or 17 words.");
    case RefusalReason::RecoveryKeyForeign:
        return PeopleRefusalText::tr("This is not the recovery key of this vault, or nobody in it "
                                     "signs in as \"%1\". Check both.")
            .arg(detailOf(refusal, 0));
    case RefusalReason::KeysAreEarlier:
        return PeopleRefusalText::tr("The keys of %1 are from an earlier Soundings, and only their "
                                     "own passphrase can renew them. Ask each of them to open the "
                                     "vault once, then try again.")
            .arg(allDetails(refusal));
    case RefusalReason::RecoveryKeyIsEarlier:
        return PeopleRefusalText::tr("The recovery key is from an earlier Soundings, and the new "
                                     "key cannot be sealed for it. Make a new recovery sheet with "
                                     "this.");
    default:
        return {};
    }
}

} // namespace

QString peopleRefusalWords(const Refusal& refusal)
{
    switch (refusal.reason()) {
    case RefusalReason::UserExists:
        return PeopleRefusalText::tr("Somebody signs in as \"%1\" already, or once did. Choose "
                                     "another name.")
            .arg(detailOf(refusal, 0));
    case RefusalReason::NoSuchUser:
        return PeopleRefusalText::tr("Nobody signs in as \"%1\" any more.")
            .arg(detailOf(refusal, 0));
    case RefusalReason::RoleUnfit:
        return PeopleRefusalText::tr("\"%1\" does not have the role that this needs: %2.")
            .arg(detailOf(refusal, 0), roleNamed(detailOf(refusal, 1)));
    case RefusalReason::SupervisesThemselves:
        return PeopleRefusalText::tr("Nobody supervises themselves. Choose two people.");
    case RefusalReason::SupervisedAlready:
        return PeopleRefusalText::tr("\"%1\" supervises \"%2\" already.")
            .arg(detailOf(refusal, 0), detailOf(refusal, 1));
    case RefusalReason::RetiredAlready:
        return PeopleRefusalText::tr("\"%1\" is retired already.").arg(detailOf(refusal, 0));
    case RefusalReason::RetiresThemselves:
        return PeopleRefusalText::tr("Nobody retires themselves, because whoever does it holds the "
                                     "new key. Ask another manager.");
    case RefusalReason::OnlyManagerRetires:
        return PeopleRefusalText::tr("Nobody retires themselves, and you are the only manager. Add "
                                     "another one, who then retires you.");
    case RefusalReason::OpenCasesLeft:
        return PeopleRefusalText::tr("\"%1\" has open cases (%2), which nobody else may close. "
                                     "Have them closed first, or leave them open in that name.")
            .arg(detailOf(refusal, 0), detailOf(refusal, 1));
    default:
        return keyWords(refusal);
    }
}

} // namespace soundings::app
