// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/command_line.h"
#include "app/models/application.h"

#include <QQuickWindow>
#include <QString>

#include <functional>
#include <stdexcept>

namespace soundings::app {

/// The exit code for a fault of Soundings itself.
inline constexpr int OwnFault = 70;

/// Why a picture was not drawn, with the exit code of docs and scripts: 2 not allowed, 3 wrong
/// passphrase, 4 the vault cannot be opened, 5 nothing there to draw or no place for it, OwnFault
/// otherwise.
class NoPicture : public std::runtime_error
{
public:
    NoPicture(int exitCode, const QString& sentence);

    [[nodiscard]] int exitCode() const { return m_exitCode; }

private:
    int m_exitCode;
};

/// Draws pages into files by going to them as a user would. Runs the event loop meanwhile.
class PictureMaker
{
public:
    /// Both must outlive this object.
    PictureMaker(Application& application, QQuickWindow& window);

    /// Draws everything asked for, pages of the door first. `signIn` starts to open the vault.
    /// Throws NoPicture; pictures drawn until then stay.
    void draw(const QList<PictureRequest>& requests, const std::function<void()>& signIn);

private:
    void drawDoor(const PictureRequest& request);
    void drawSheet(const PictureRequest& request);
    void enter(const std::function<void()>& signIn);
    void drawPage(const PictureRequest& request);
    /// Opens the question of this page about the first client of the case that is shown.
    void askAboutClient(const QString& page);
    [[nodiscard]] QString subjectOf(const PictureRequest& request);

    void waitUntil(const std::function<bool()>& done, const QString& what);
    void settle();
    /// Takes the place of an earlier picture, and of nothing else.
    void save(const QString& file);

    Application& m_application;
    QQuickWindow& m_window;
};

} // namespace soundings::app
