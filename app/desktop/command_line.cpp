// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/command_line.h"

#include <QCommandLineParser>
#include <QRegularExpression>

#include <cstdio>
#include <cstdlib>

namespace soundings::app {

namespace {

constexpr int WrongUsage = 2;

[[noreturn]] void refuse(const QString& sentence)
{
    std::fprintf(stderr, "soundings: error: %s\n", qUtf8Printable(sentence));
    std::exit(WrongUsage);
}

PictureRequest readPicture(const QString& text)
{
    static const QRegularExpression shape(QStringLiteral("^([a-z-]+)(?::([^=]+))?=(.+\\.png)$"));
    const auto match = shape.match(text);
    if (!match.hasMatch() || !picturePages().contains(match.captured(1))) {
        refuse(QStringLiteral("--picture is PAGE=FILE.png with one of %1; got '%2'")
                   .arg(picturePages().join(QStringLiteral(", ")), text));
    }
    return {.page = match.captured(1), .subject = match.captured(2), .file = match.captured(3)};
}

SettingsModel::Scheme readScheme(const QString& text)
{
    const QStringList names{QStringLiteral("system"),
                            QStringLiteral("light"),
                            QStringLiteral("dark"),
                            QStringLiteral("contrast")};
    const auto index = names.indexOf(text);
    if (index < 0) {
        refuse(QStringLiteral("--theme is one of %1; got '%2'")
                   .arg(names.join(QStringLiteral(", ")), text));
    }
    return static_cast<SettingsModel::Scheme>(index);
}

QSize readSize(const QString& text)
{
    static const QRegularExpression shape(QStringLiteral("^(\\d{3,4})x(\\d{3,4})$"));
    const auto match = shape.match(text);
    if (!match.hasMatch()) {
        refuse(QStringLiteral("--size is WIDTHxHEIGHT in pixels, such as 1280x800; got '%1'")
                   .arg(text));
    }
    return {match.captured(1).toInt(), match.captured(2).toInt()};
}

} // namespace

QStringList picturePages()
{
    return {QStringLiteral("welcome"),
            QStringLiteral("create"),
            QStringLiteral("sheet"),
            QStringLiteral("open"),
            QStringLiteral("recover"),
            QStringLiteral("restore"),
            QStringLiteral("caseload"),
            QStringLiteral("new-client"),
            QStringLiteral("case"),
            QStringLiteral("give-out"),
            QStringLiteral("erase"),
            QStringLiteral("record"),
            QStringLiteral("flag"),
            QStringLiteral("supervision"),
            QStringLiteral("clinic"),
            QStringLiteral("people"),
            QStringLiteral("audit"),
            QStringLiteral("measures"),
            QStringLiteral("settings")};
}

CommandLine readCommandLine(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Session feedback for psychotherapists, kept in an encrypted vault.\n\n"
                       "The pictures of the documentation are made with --picture, which draws "
                       "pages of a made-up vault without a window and ends; it refuses a vault "
                       "of real people, because a picture is not encrypted. PAGE is one of %1; "
                       "case, give-out, erase, record and flag take a client's code "
                       "after a colon "
                       "(case:K-017=file.png), else the first there is.")
            .arg(picturePages().join(QStringLiteral(", "))));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {QStringLiteral("vault"),
         QStringLiteral("Open the vault in this folder."),
         QStringLiteral("DIR")},
        {QStringLiteral("user"), QStringLiteral("Sign in as NAME."), QStringLiteral("NAME")},
        {QStringLiteral("passphrase-file"),
         QStringLiteral("Read the passphrase from the first line of FILE."),
         QStringLiteral("FILE")},
        {QStringLiteral("picture"),
         QStringLiteral("Draw a page into a PNG file and end; may be given several times."),
         QStringLiteral("PAGE=FILE")},
        {QStringLiteral("theme"),
         QStringLiteral("light, dark, contrast or system, this time only."),
         QStringLiteral("NAME")},
        {QStringLiteral("size"),
         QStringLiteral("Size of the window or of the pictures, such as 1280x800."),
         QStringLiteral("WxH")},
    });
    parser.process(arguments);
    if (!parser.positionalArguments().isEmpty()) {
        refuse(QStringLiteral("'%1' is not an option; see --help")
                   .arg(parser.positionalArguments().constFirst()));
    }

    CommandLine line;
    line.vault = parser.value(QStringLiteral("vault"));
    line.user = parser.value(QStringLiteral("user"));
    line.passphraseFile = parser.value(QStringLiteral("passphrase-file"));
    for (const QString& picture : parser.values(QStringLiteral("picture"))) {
        line.pictures.append(readPicture(picture));
    }
    if (parser.isSet(QStringLiteral("theme"))) {
        line.scheme = readScheme(parser.value(QStringLiteral("theme")));
    }
    if (parser.isSet(QStringLiteral("size"))) {
        line.size = readSize(parser.value(QStringLiteral("size")));
    }
    return line;
}

} // namespace soundings::app
