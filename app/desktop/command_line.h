// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/settings_model.h"

#include <QList>
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace soundings::app {

/// A page to be drawn into a file.
struct PictureRequest
{
    QString page;    ///< such as "caseload" or "case"
    QString subject; ///< a client's code after the colon; empty for the first there is
    QString file;    ///< PNG
};

/// What was asked for when the program was started.
struct CommandLine
{
    QString vault;
    QString user;
    QString passphraseFile;
    QList<PictureRequest> pictures;
    std::optional<SettingsModel::Scheme> scheme;
    std::optional<QSize> size; ///< of the window; what fits the screen when it is not given
};

/// Names of the pages that can be drawn.
[[nodiscard]] QStringList picturePages();

/// Reads the arguments; prints help or version and ends the program when asked to, prints one line
/// and ends it with 2 when they cannot be followed.
[[nodiscard]] CommandLine readCommandLine(const QStringList& arguments);

} // namespace soundings::app
