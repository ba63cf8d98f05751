// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/passphrase_model.h"

#include "app/models/passphrase_text.h"
#include "app/models/path_text.h"
#include "app/workflow/change_passphrase.h"

#include <memory>

namespace soundings::app {

PassphraseModel::PassphraseModel(Clinic& clinic, QObject* parent)
    : PageModel(clinic, parent)
{
}

void PassphraseModel::setKeyFile(const QString& keyFile)
{
    m_keyFile = shownPath(keyFile);
    if (m_wish == Drop && typedPath(m_keyFile).isEmpty()) {
        m_wish = Keep;
    }
    m_problems.keyFile.clear();
    Q_EMIT formChanged();
    Q_EMIT problemsChanged();
}

void PassphraseModel::setWish(KeyFileWish wish)
{
    m_wish = wish;
    m_problems.newKeyFile.clear();
    Q_EMIT formChanged();
    Q_EMIT problemsChanged();
}

void PassphraseModel::setNewKeyFile(const QString& newKeyFile)
{
    m_newKeyFile = shownPath(newKeyFile);
    m_problems.newKeyFile.clear();
    Q_EMIT formChanged();
    Q_EMIT problemsChanged();
}

void PassphraseModel::assess(const QString& passphrase)
{
    m_problems.passphrase.clear();
    m_problems.again.clear();
    m_judgement = judgePassphrase(passphrase, {m_userName});
    Q_EMIT strengthChanged();
    Q_EMIT problemsChanged();
}

bool PassphraseModel::Problems::any() const
{
    return !current.isEmpty() || !keyFile.isEmpty() || !passphrase.isEmpty() || !again.isEmpty() ||
           !newKeyFile.isEmpty();
}

PassphraseModel::Problems PassphraseModel::problemsWith(const QString& current,
                                                        const QString& passphrase,
                                                        const QString& again) const
{
    Problems problems;
    if (current.isEmpty()) {
        problems.current = tr("Type your present passphrase.");
    }
    problems.passphrase = m_judgement.problem();
    problems.again = problemOfAgain(passphrase, again);
    if (m_wish == Draw && typedPath(m_newKeyFile).isEmpty()) {
        problems.newKeyFile = tr("Choose where the key file is to be kept.");
    }
    return problems;
}

void PassphraseModel::change(const QString& current,
                             const QString& passphrase,
                             const QString& again)
{
    if (isBusy()) {
        return;
    }
    clearFailure();
    assess(passphrase);
    setProblems(problemsWith(current, passphrase, again));
    if (m_problems.any()) {
        return;
    }
    const auto before = std::make_shared<storage::Secret>(secretOf(current));
    const auto after = std::make_shared<storage::Secret>(secretOf(passphrase));
    KeyFileChange files{.current = pathOf(typedPath(m_keyFile)), .next = {}, .isDrawn = false};
    if (m_wish == Draw) {
        files.next = pathOf(typedPath(m_newKeyFile));
        files.isDrawn = true;
    } else if (m_wish == Keep) {
        files.next = files.current;
    }
    ask(
        [before, after, files](SignedIn& signedIn) {
            changePassphrase(signedIn, *before, *after, files);
            before->wipe();
            after->wipe();
        },
        [this, isDrawn = files.isDrawn] {
            emptyForm();
            Q_EMIT changed();
            Q_EMIT told(isDrawn ? tr("The passphrase is changed, and the vault now asks you for "
                                     "the key file, too. Keep a copy of it in another place.")
                                : tr("The passphrase is changed. The old one does not open the "
                                     "vault any more."));
        });
}

void PassphraseModel::fail(const Failure& failure)
{
    if (failure.wrongPassphrase) {
        Problems problems;
        problems.current = failure.sentence;
        setProblems(problems);
    } else {
        PageModel::fail(failure);
    }
    Q_EMIT refused();
}

void PassphraseModel::forget()
{
    emptyForm();
    m_userName.clear();
}

void PassphraseModel::emptyForm()
{
    m_keyFile.clear();
    m_newKeyFile.clear();
    m_wish = Keep;
    m_judgement = {};
    Q_EMIT formChanged();
    Q_EMIT strengthChanged();
    setProblems({});
}

void PassphraseModel::setProblems(const Problems& problems)
{
    m_problems = problems;
    Q_EMIT problemsChanged();
}

} // namespace soundings::app
