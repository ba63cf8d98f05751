// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/client/giving_out_model.h"

#include "app/models/path_text.h"
#include "app/models/words/record_words.h"
#include "app/workflow/export_client.h"

#include <QDir>

#include <array>

namespace soundings::app {

namespace {

/// In the order of `formats`.
constexpr std::array GivenFormats{core::GivenFormat::Csv, core::GivenFormat::Fhir};

/// A code may hold what no folder's name may.
QString folderNameFor(const QString& code)
{
    QString name =
        GivingOutModel::tr("%1-data", "name of a folder, %1 is a client's code").arg(code);
    return name.replace(QLatin1Char('/'), QLatin1Char('-'));
}

QString givenOutWords(const QString& code, const ExportedClient& given)
{
    QString words = GivingOutModel::tr("The data of %1 is in %2 (%3), not encrypted. Hand it over, "
                                       "then delete that folder.")
                        .arg(code, textOf(given.folder), sessionCountWords(given.sessions));
    if (given.limits.flagsWithheld) {
        words += u' ' + GivingOutModel::tr("Flags were left out, because they are not to be shown "
                                           "to this client.");
    }
    if (given.limits.casesOfOthers > 0) {
        words += u' ' + GivingOutModel::tr("%n case(s) with other therapists was/were left out.",
                                           nullptr,
                                           given.limits.casesOfOthers);
    }
    return words;
}

} // namespace

GivingOutModel::GivingOutModel(Clinic& clinic, QObject* parent)
    : PageModel(clinic, parent)
    , m_folder(usualFolder())
{
    connect(&m_work, &LongWork::runningChanged, this, &GivingOutModel::runningChanged);
    // Where somebody puts their files is nobody else's business.
    connect(&clinic, &Clinic::locked, this, [this] { setFolder(usualFolder()); });
}

QString GivingOutModel::scope() const
{
    if (m_mayConsent && (m_consented || !m_ownClient)) {
        return tr("All cases of this client are given out, whoever the therapist is.");
    }
    return tr("The cases of this client with you are given out.");
}

QStringList GivingOutModel::formats()
{
    return {tr("Tables (CSV)"), tr("HL7 FHIR R4")};
}

QString GivingOutModel::path() const
{
    const QString folder = typedPath(m_folder);
    const QString name = m_name.trimmed();
    return folder.isEmpty() || name.isEmpty() ? QString() : QDir(folder).filePath(name);
}

QString GivingOutModel::nameProblem() const
{
    return m_name.contains(QLatin1Char('/'))
               ? tr("A name without \"/\", please: it becomes the name of a folder.")
               : QString();
}

bool GivingOutModel::isComplete() const
{
    return m_ready && !path().isEmpty() && nameProblem().isEmpty() && (m_ownClient || m_consented);
}

void GivingOutModel::setConsented(bool consented)
{
    m_consented = consented;
    Q_EMIT formChanged();
}

void GivingOutModel::setFormat(int format)
{
    if (format >= 0 && format < static_cast<int>(GivenFormats.size())) {
        m_format = format;
        Q_EMIT formChanged();
    }
}

void GivingOutModel::setFolder(const QString& folder)
{
    m_folder = shownPath(folder);
    clearFailure();
    Q_EMIT formChanged();
}

void GivingOutModel::setName(const QString& name)
{
    m_name = name;
    clearFailure();
    Q_EMIT formChanged();
}

void GivingOutModel::consider(const QString& code)
{
    if (isBusy()) {
        return;
    }
    forget();
    const QString client = code.trimmed();
    ask([text = client.toStdString()](
            const SignedIn& signedIn) { return exportGrounds(signedIn, text); },
        [this, client](const ExportGrounds& grounds) {
            m_code = client;
            m_ownClient = grounds.ownClient;
            m_mayConsent = grounds.mayConsent;
            m_name = folderNameFor(client);
            m_ready = true;
            Q_EMIT subjectChanged();
            Q_EMIT formChanged();
            Q_EMIT asked();
        });
}

void GivingOutModel::considerBeforeErasing(const QString& code)
{
    if (!isBusy()) {
        consider(code);
        m_eraseNext = true;
    }
}

void GivingOutModel::giveOut()
{
    if (!isComplete() || isBusy()) {
        return;
    }
    const ExportRequest request{.client = m_code.toStdString(),
                                .format = GivenFormats[static_cast<std::size_t>(m_format)],
                                .folder = pathOf(path()),
                                .reason = m_consented || !m_ownClient ? ExportReason::ClientConsents
                                                                      : ExportReason::OwnClient};
    ask(
        [request, report = m_work.begin()](SignedIn& signedIn) {
            return exportClient(signedIn, request, [&report] { return report(-1.0); });
        },
        [this](const ExportedClient& given) {
            const QString code = m_code;
            const bool eraseNext = m_eraseNext;
            forget();
            Q_EMIT told(givenOutWords(code, given));
            Q_EMIT goneOut(code, eraseNext);
        });
}

void GivingOutModel::cancel()
{
    if (!isRunning()) {
        clearFailure();
        forget();
    }
}

void GivingOutModel::fail(const Failure& failure)
{
    if (!m_ready) {
        m_eraseNext = false;
        Q_EMIT refused(failure.sentence);
        return;
    }
    m_work.end();
    PageModel::fail(failure);
}

void GivingOutModel::forget()
{
    m_code.clear();
    m_ready = false;
    m_ownClient = false;
    m_mayConsent = false;
    m_eraseNext = false;
    m_consented = false;
    m_format = 0;
    m_name.clear();
    m_work.stop();
    m_work.end();
    Q_EMIT subjectChanged();
    Q_EMIT formChanged();
}

} // namespace soundings::app
