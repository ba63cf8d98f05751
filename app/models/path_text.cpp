// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/path_text.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QUrl>

#include <string>

namespace soundings::app {

std::filesystem::path pathOf(const QString& text)
{
    const QByteArray name = QFile::encodeName(text);
    return {std::string(name.constData(), static_cast<std::size_t>(name.size()))};
}

QString textOf(const std::filesystem::path& path)
{
    return QFile::decodeName(path.c_str());
}

QString shownPath(const QString& typed)
{
    return typed.startsWith(QLatin1String("file:")) ? QUrl(typed).toLocalFile() : typed;
}

QString typedPath(const QString& typed)
{
    const QString trimmed = shownPath(typed.trimmed());
    if (trimmed == QLatin1String("~") || trimmed.startsWith(QLatin1String("~/"))) {
        return QDir::homePath() + trimmed.mid(1);
    }
    return trimmed.isEmpty() ? QString() : QDir::cleanPath(trimmed);
}

QString wholePath(const QString& folder)
{
    return folder.isEmpty() ? QString() : QDir::cleanPath(QDir(folder).absolutePath());
}

QString usualFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists() ? documents : QDir::homePath();
}

QString vaultName(const QString& folder)
{
    const QLatin1String ending(".soundings");
    QString name = QDir(wholePath(folder)).dirName();
    if (folder.isEmpty() || name.isEmpty()) {
        return folder;
    }
    if (name.endsWith(ending) && name.size() > ending.size()) {
        name.chop(ending.size());
    }
    return name;
}

} // namespace soundings::app
