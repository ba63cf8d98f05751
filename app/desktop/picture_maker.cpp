// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/picture_maker.h"

#include "app/desktop/picture_subject.h"
#include "app/models/path_text.h"
#include "app/workflow/refusal.h"
#include "app/workflow/safe_place.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QHash>
#include <QImage>
#include <QImageReader>
#include <QTemporaryDir>
#include <QThread>

#include <optional>

namespace soundings::app {

namespace {

constexpr int NotAllowed = 2;
constexpr int WrongPassphrase = 3;
constexpr int CannotOpen = 4;
constexpr int NothingThere = 5;
constexpr int NoPlace = 5;

constexpr qint64 PatienceMs = 60000;

/// As long as a page may take to come to rest once nothing waits for the vault.
constexpr qint64 RestMs = 400;

bool isDoor(const QString& page)
{
    return page == QLatin1String("welcome") || page == QLatin1String("create") ||
           page == QLatin1String("open") || page == QLatin1String("recover") ||
           page == QLatin1String("restore");
}

std::optional<Page::Name> pageNamed(const QString& name)
{
    static const QHash<QString, Page::Name> pages{
        {QStringLiteral("caseload"), Page::Caseload},
        {QStringLiteral("new-client"), Page::NewClient},
        {QStringLiteral("case"), Page::Case},
        {QStringLiteral("give-out"), Page::Case},
        {QStringLiteral("erase"), Page::Case},
        {QStringLiteral("record"), Page::Record},
        {QStringLiteral("flag"), Page::Why},
        {QStringLiteral("supervision"), Page::Supervision},
        {QStringLiteral("clinic"), Page::Clinic},
        {QStringLiteral("people"), Page::People},
        {QStringLiteral("audit"), Page::Audit},
        {QStringLiteral("measures"), Page::Measures},
        {QStringLiteral("settings"), Page::Settings},
    };
    const auto found = pages.find(name);
    return found == pages.end() ? std::nullopt : std::optional(*found);
}

} // namespace

NoPicture::NoPicture(int exitCode, const QString& sentence)
    : std::runtime_error(sentence.toStdString())
    , m_exitCode(exitCode)
{
}

PictureMaker::PictureMaker(Application& application, QQuickWindow& window)
    : m_application(application)
    , m_window(window)
{
}

void PictureMaker::draw(const QList<PictureRequest>& requests, const std::function<void()>& signIn)
{
    bool needsVault = false;
    for (const PictureRequest& request : requests) {
        if (isDoor(request.page)) {
            drawDoor(request);
        } else if (request.page == QLatin1String("sheet")) {
            drawSheet(request);
        } else {
            needsVault = true;
        }
    }
    if (!needsVault) {
        return;
    }
    enter(signIn);
    for (const PictureRequest& request : requests) {
        if (pageNamed(request.page)) {
            drawPage(request);
        }
    }
}

void PictureMaker::drawDoor(const PictureRequest& request)
{
    VaultModel& vault = *m_application.vault();
    if (request.page == QLatin1String("welcome")) {
        vault.welcome();
    } else if (request.page == QLatin1String("create")) {
        vault.create();
    } else if (request.page == QLatin1String("recover")) {
        vault.recover();
    } else if (request.page == QLatin1String("restore")) {
        vault.restore();
    } else {
        vault.unlock();
    }
    save(request.file);
}

void PictureMaker::drawSheet(const PictureRequest& request)
{
    // A real one, of a vault that is gone as soon as it is drawn.
    const QTemporaryDir folder;
    NewVaultModel& form = *m_application.newVault();
    form.setFolder(folder.path());
    form.setUserName(QStringLiteral("Made-up person"));
    const QString passphrase = QStringLiteral("lantern harbour violin mossy cartwheel");
    m_application.vault()->create();
    form.create(passphrase, passphrase);
    waitUntil(
        [this] {
            return m_application.vault()->stage() == VaultModel::Sheet || !m_application.isBusy();
        },
        QStringLiteral("making a vault"));
    save(request.file);
    m_application.vault()->lock();
    m_application.vault()->welcome();
}

void PictureMaker::enter(const std::function<void()>& signIn)
{
    m_application.vault()->unlock();
    signIn();
    OpenVaultModel& form = *m_application.openVault();
    waitUntil(
        [this] {
            return m_application.vault()->stage() == VaultModel::Open || !m_application.isBusy();
        },
        QStringLiteral("opening the vault"));
    if (m_application.vault()->stage() != VaultModel::Open) {
        if (!form.passphraseProblem().isEmpty()) {
            throw NoPicture(WrongPassphrase, form.passphraseProblem());
        }
        throw NoPicture(CannotOpen,
                        form.failure().isEmpty()
                            ? QStringLiteral("--vault, --user and --passphrase-file are needed to "
                                             "draw this page")
                            : form.failure());
    }
    if (!m_application.vault()->isMadeUp()) {
        throw NoPicture(NotAllowed,
                        QStringLiteral("this vault is about real people; a picture of it would "
                                       "leave the encryption, so none is drawn"));
    }
}

void PictureMaker::drawPage(const PictureRequest& request)
{
    const Page::Name page = pageNamed(request.page).value_or(Page::None);
    NavigationModel& navigation = *m_application.navigation();
    if (!navigation.allows(page)) {
        throw NoPicture(WrongPassphrase,
                        QStringLiteral("'%1' may not see the page '%2'")
                            .arg(m_application.vault()->userName(), request.page));
    }
    navigation.setUnsaved(false);
    if (pageEntry(page).place) {
        navigation.goTo(page);
    } else {
        navigation.goToIndex(0);
        navigation.open(page, subjectOf(request));
    }
    if (request.page == QLatin1String("give-out") || request.page == QLatin1String("erase")) {
        askAboutClient(request.page);
    }
    save(request.file);
    m_application.givingOut()->cancel();
    m_application.erasure()->cancel();
}

void PictureMaker::askAboutClient(const QString& page)
{
    settle();
    const QString code = m_application.episode()->ownClients().value(0);
    if (page == QLatin1String("erase")) {
        m_application.erasure()->consider(code);
    } else {
        m_application.givingOut()->consider(code);
    }
}

QString PictureMaker::subjectOf(const PictureRequest& request)
{
    const bool flag = request.page == QLatin1String("flag");
    if (!flag && request.page == QLatin1String("new-client")) {
        return {};
    }
    std::optional<QString> id;
    std::optional<QString> failure;
    m_application.clinic().ask(
        &m_application,
        [flag, code = request.subject.toStdString()](SignedIn& signedIn) {
            return flag ? flagToDraw(signedIn, code) : caseToDraw(signedIn, code);
        },
        [&id](const std::string& found) { id = QString::fromStdString(found); },
        [&failure](const Failure& why) { failure = why.sentence; });
    waitUntil([&] { return id || failure; }, QStringLiteral("asking the vault"));
    if (failure) {
        throw NoPicture(NothingThere, *failure);
    }
    return *id;
}

void PictureMaker::waitUntil(const std::function<bool()>& done, const QString& what)
{
    QElapsedTimer waited;
    waited.start();
    while (!done()) {
        if (waited.elapsed() > PatienceMs) {
            throw NoPicture(OwnFault, QStringLiteral("%1 took longer than a minute").arg(what));
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::msleep(5);
    }
}

void PictureMaker::settle()
{
    QElapsedTimer rest;
    rest.start();
    waitUntil(
        [this, &rest] {
            if (m_application.isBusy()) {
                rest.restart();
            }
            return rest.elapsed() >= RestMs;
        },
        QStringLiteral("drawing the page"));
}

void PictureMaker::save(const QString& file)
{
    if (QFileInfo::exists(file) && QImageReader::imageFormat(file) != "png") {
        throw NoPicture(
            NoPlace,
            QStringLiteral("there is something else than a picture at %1 already, which "
                           "is not written over: expected another name")
                .arg(file));
    }
    try {
        requireOutsideVaults(pathOf(file));
    } catch (const Refusal& refusal) {
        throw NoPicture(NoPlace, QString::fromUtf8(refusal.what()));
    }
    settle();
    const QImage picture = m_window.grabWindow();
    if (picture.isNull()) {
        throw NoPicture(OwnFault, QStringLiteral("the picture %1 could not be drawn").arg(file));
    }
    if (!picture.save(file, "PNG")) {
        throw NoPicture(
            NoPlace,
            QStringLiteral("the picture %1 could not be written: expected a folder that "
                           "is there and may be written into")
                .arg(file));
    }
}

} // namespace soundings::app
