// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/client/erasure_model.h"

#include "app/models/client/erasure_words.h"

#include <array>
#include <optional>

namespace soundings::app {

namespace {

/// In the order of `choices`.
constexpr std::array FatesOfTexts{storage::SharedTexts::Keep, storage::SharedTexts::Erase};

bool isFate(int choice)
{
    return choice >= 0 && choice < static_cast<int>(FatesOfTexts.size());
}

} // namespace

ErasureModel::ErasureModel(Clinic& clinic, QObject* parent)
    : PageModel(clinic, parent)
{
}

QStringList ErasureModel::choices()
{
    return {tr("Keep them without this client's code and name"), tr("Erase all of each text")};
}

void ErasureModel::setChoice(int choice)
{
    m_choice = choice;
    Q_EMIT answerChanged();
}

void ErasureModel::setTyped(const QString& typed)
{
    m_typed = typed;
    Q_EMIT answerChanged();
}

bool ErasureModel::isConfirmed() const
{
    return m_ready && m_typed.trimmed() == m_code && (!m_needsChoice || isFate(m_choice));
}

void ErasureModel::consider(const QString& code)
{
    if (isBusy()) {
        return;
    }
    forget();
    ask([client = code.trimmed().toStdString()](
            SignedIn& signedIn) { return planErasure(signedIn, client); },
        [this](const ErasurePlan& plan) {
            m_code = QString::fromStdString(plan.code);
            m_losses = lossWords(plan.holdings);
            m_openWords = openCaseWords(plan.holdings);
            m_sharedWords = sharedCaseWords(plan.holdings);
            m_needsChoice = plan.needsChoice();
            m_ready = true;
            Q_EMIT planChanged();
            Q_EMIT answerChanged();
            Q_EMIT asked();
        });
}

void ErasureModel::erase()
{
    if (!isConfirmed() || isBusy()) {
        return;
    }
    setRunning(true);
    ErasureRequest request{.code = m_code.toStdString(), .sharedTexts = std::nullopt};
    if (m_needsChoice) {
        request.sharedTexts = FatesOfTexts[static_cast<std::size_t>(m_choice)];
    }
    ask([request](SignedIn& signedIn) { return eraseClient(signedIn, request).erasure; },
        [this](const storage::Erasure& erasure) {
            forget();
            Q_EMIT erased();
            Q_EMIT told(erasedWords(erasure));
        });
}

void ErasureModel::cancel()
{
    if (!m_running) {
        clearFailure();
        forget();
    }
}

void ErasureModel::fail(const Failure& failure)
{
    if (!m_ready) {
        Q_EMIT refused(failure.sentence);
        return;
    }
    setRunning(false);
    PageModel::fail(failure);
}

void ErasureModel::forget()
{
    m_code.clear();
    m_ready = false;
    m_losses.clear();
    m_openWords.clear();
    m_sharedWords.clear();
    m_needsChoice = false;
    m_choice = -1;
    m_typed.clear();
    setRunning(false);
    Q_EMIT planChanged();
    Q_EMIT answerChanged();
}

void ErasureModel::setRunning(bool running)
{
    if (m_running != running) {
        m_running = running;
        Q_EMIT runningChanged();
    }
}

} // namespace soundings::app
