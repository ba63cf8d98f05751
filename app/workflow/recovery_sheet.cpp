// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/recovery_sheet.h"

#include "app/workflow/qr_code.h"
#include "storage/error.h"
#include "storage/keys/recovery_key.h"
#include "storage/keys/recovery_words.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace soundings::app {

namespace {

constexpr std::string_view SheetTitle = "Soundings recovery sheet";

// Lines that fit on the sheet in the window, too.
constexpr std::string_view WhatItIs =
    "This key opens the vault when every passphrase is forgotten, or a key file is\n"
    "lost. Whoever holds it can read everything in the vault. Print this sheet,\n"
    "lock it away where neither the computer nor its backups are, and delete the\n"
    "file. Without a passphrase and without this key nobody can open the vault, we\n"
    "included.";

constexpr std::string_view HowItIsUsed =
    "In the window, choose \"I have lost my passphrase\" where the passphrase is\n"
    "asked for. Or type in a terminal, with the vault's folder for DIR and your\n"
    "name in the vault for NAME:";

constexpr std::string_view Command = "soundings-cli vault recover DIR --user NAME";

constexpr std::size_t GroupsPerLine = 7;
constexpr std::size_t WordsPerLine = 6;

std::string vaultNameOf(const NewVault& request)
{
    return plainPath(std::filesystem::absolute(request.directory)).filename().string();
}

storage::Secret wordsOf(const storage::Secret& recoveryKey)
{
    const auto key = storage::recoveryKeyFromText(recoveryKey.text());
    if (!key) {
        throw storage::Error(storage::ErrorKind::Internal, "this is no recovery key");
    }
    return storage::recoveryWords(*key);
}

/// `perLine` of the pieces that `between` separates to a line.
std::vector<std::string> linesOf(std::string_view text, char between, std::size_t perLine)
{
    std::vector<std::string> lines(1);
    std::size_t pieces = 0;
    for (const char letter : text) {
        if (letter == between && ++pieces % perLine == 0) {
            lines.emplace_back();
        } else {
            lines.back() += letter;
        }
    }
    return lines;
}

std::string escaped(std::string_view text)
{
    std::string html;
    for (const char letter : text) {
        switch (letter) {
        case '&':
            html += "&amp;";
            break;
        case '<':
            html += "&lt;";
            break;
        case '>':
            html += "&gt;";
            break;
        case '"':
            html += "&quot;";
            break;
        default:
            html += letter;
        }
    }
    return html;
}

std::string paragraph(std::string_view text)
{
    return "<p>" + escaped(text) + "</p>\n";
}

std::string codeBlock(const std::vector<std::string>& lines)
{
    std::string html = "<pre>";
    for (std::size_t i = 0; i < lines.size(); ++i) {
        html += (i > 0 ? "\n" : "") + escaped(lines[i]);
    }
    return html + "</pre>\n";
}

/// Vector, so that it prints sharply at any size; with the margin that a reader needs.
std::string qrPicture(const storage::Secret& recoveryKey)
{
    constexpr std::size_t Margin = 4;
    const auto rows = qrCode(recoveryKey.text());
    std::string path;
    for (std::size_t y = 0; y < rows.size(); ++y) {
        for (std::size_t x = 0; x < rows[y].size(); ++x) {
            if (rows[y][x] == '#') {
                path += "M" + std::to_string(x + Margin) + " " + std::to_string(y + Margin) +
                        "h1v1h-1z";
            }
        }
    }
    const std::string size = std::to_string(rows.size() + 2 * Margin);
    return "<svg class=\"qr\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " +
           size + "\" role=\"img\" aria-label=\"The recovery key as a QR code\">" +
           "<rect width=\"" + size + "\" height=\"" + size + "\" fill=\"#fff\"/><path d=\"" + path +
           "\" fill=\"#000\"/></svg>\n";
}

} // namespace

std::string
recoverySheet(const NewVault& request, const storage::Secret& recoveryKey, const core::Date& today)
{
    const storage::Secret words = wordsOf(recoveryKey);
    std::string sheet;
    sheet += std::string(SheetTitle) + "\n========================\n\n";
    sheet += "Vault:     " + vaultNameOf(request) + "\n";
    sheet += "Made by:   " + request.user + "\n";
    sheet += "Made on:   " + core::isoDate(today) + "\n\n";
    sheet += "Recovery key:\n\n    " + std::string(recoveryKey.text()) + "\n\n";
    sheet += "The same key as words, to be read aloud or copied by hand; either will do:\n\n";
    for (const std::string& line : linesOf(words.text(), ' ', WordsPerLine)) {
        sheet += "    " + line + "\n";
    }
    sheet += "\n" + std::string(WhatItIs) + "\n\n" + std::string(HowItIsUsed) + "\n\n    " +
             std::string(Command) + "\n";
    return sheet;
}

std::string
recoveryPage(const NewVault& request, const storage::Secret& recoveryKey, const core::Date& today)
{
    const storage::Secret words = wordsOf(recoveryKey);
    std::string page = std::string("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
                                   "<meta charset=\"utf-8\">\n") +
                       "<title>" + std::string(SheetTitle) +
                       "</title>\n<style>\n"
                       "body { font-family: sans-serif; line-height: 1.4; margin: 2cm auto; "
                       "max-width: 17cm; }\n"
                       "pre { font-family: monospace; font-size: 14pt; }\n"
                       ".qr { height: 6cm; width: 6cm; }\n"
                       "</style>\n</head>\n<body>\n<h1>Soundings recovery sheet</h1>\n";
    page += "<p>Vault: <strong>" + escaped(vaultNameOf(request)) +
            "</strong><br>Made by: " + escaped(request.user) +
            "<br>Made on: " + core::isoDate(today) + "</p>\n";
    page += paragraph(WhatItIs);
    page += "<h2>Recovery key</h2>\n" + codeBlock(linesOf(recoveryKey.text(), '-', GroupsPerLine)) +
            "<h2>The same key as words</h2>\n" +
            codeBlock(linesOf(words.text(), ' ', WordsPerLine));
    page += "<h2>The same key as a QR code</h2>\n" + qrPicture(recoveryKey);
    page += paragraph(HowItIsUsed) + codeBlock({std::string(Command)}) + "</body>\n</html>\n";
    return page;
}

bool isRecoverySheetOpening(std::string_view bytes)
{
    constexpr std::string_view Opening = "<!DOCTYPE html>";
    const std::string title = "<title>" + std::string(SheetTitle) + "</title>";
    return bytes.starts_with(SheetTitle) ||
           (bytes.starts_with(Opening) && bytes.find(title) != std::string_view::npos);
}

bool isForPage(const std::filesystem::path& file)
{
    const std::string ending = file.extension().string();
    return ending == ".html" || ending == ".htm";
}

std::string recoverySheetFor(const std::filesystem::path& file,
                             const NewVault& request,
                             const storage::Secret& recoveryKey,
                             const core::Date& today)
{
    return isForPage(file) ? recoveryPage(request, recoveryKey, today)
                           : recoverySheet(request, recoveryKey, today);
}

} // namespace soundings::app
