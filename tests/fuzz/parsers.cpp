// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/parsers.h"

#include "core/interchange/csv_reader.h"
#include "core/interchange/import_map.h"
#include "core/interchange/input_error.h"
#include "core/interchange/ratings_import.h"
#include "core/interchange/trajectory_file.h"
#include "core/interchange/within_person_sd_file.h"
#include "core/measure/check.h"
#include "core/measure/measure_fault.h"
#include "core/measure/parse.h"
#include "storage/audit/head.h"
#include "storage/backup/backup_file.h"
#include "storage/error.h"
#include "storage/keys/attempts.h"
#include "storage/keys/keys_file.h"
#include "storage/keys/recovery_key.h"
#include "storage/keys/secret.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <unistd.h>

namespace soundings::fuzz {

namespace {

/// A file with these bytes, for what reads only files. One name for each program.
const std::filesystem::path& fileWith(std::string_view bytes)
{
    static const std::filesystem::path file =
        std::filesystem::temp_directory_path() / ("soundings-fuzz-" + std::to_string(::getpid()));
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out << bytes;
    if (!out.flush()) {
        throw std::runtime_error("cannot write " + file.string());
    }
    return file;
}

template <class Refusal, class Work> void refusing(Work work)
{
    try {
        work();
    } catch (const Refusal&) {
        return;
    }
}

void readRatings(std::string_view bytes)
{
    refusing<core::InputError>([&] { static_cast<void>(core::importRatings(bytes)); });
}

void readTable(std::string_view bytes)
{
    refusing<core::InputError>([&] {
        core::CsvReader reader(bytes);
        while (reader.next()) {
        }
    });
}

void readMap(std::string_view bytes)
{
    refusing<core::InputError>([&] { static_cast<void>(core::readImportMap(bytes)); });
}

void readTrajectory(std::string_view bytes)
{
    refusing<core::InputError>([&] { static_cast<void>(core::readTrajectoryJson(bytes)); });
}

void readWithinPersonSd(std::string_view bytes)
{
    refusing<core::InputError>([&] { static_cast<void>(core::readWithinPersonSdJson(bytes)); });
}

/// The three files of a measure, one after the other, divided by a byte that JSON cannot hold.
void readMeasure(std::string_view bytes)
{
    const auto part = [&] {
        const std::size_t end = std::min(bytes.find('\0'), bytes.size());
        const std::string text(bytes.substr(0, end));
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        return text;
    };
    refusing<core::MeasureError>([&] {
        core::MeasureText text;
        text.profileJson = part();
        text.questionnaireJsonByLanguage["en"] = part();
        text.testsJson = part();
        static_cast<void>(core::check(core::parse(text)));
    });
}

void readKeys(std::string_view bytes)
{
    refusing<storage::Error>(
        [&] { static_cast<void>(storage::keysFileFrom(std::string(bytes), "keys.json")); });
}

void readBackup(std::string_view bytes)
{
    const auto& file = fileWith(bytes);
    refusing<storage::Error>([&] {
        storage::BackupFile backup(file);
        static_cast<void>(backup.readKeys());
    });
}

void readHeadFile(std::string_view bytes)
{
    static const storage::Secret key = storage::Secret::ofSize(storage::DataKeyBytes);
    const auto& file = fileWith(bytes);
    refusing<storage::Error>([&] { static_cast<void>(storage::readHead(file, {}, key)); });
}

void readAttempts(std::string_view bytes)
{
    const auto& file = fileWith(bytes);
    storage::Attempts attempts(file);
    for (unsigned first = 0; first < 256; ++first) {
        refusing<storage::LockedOut>(
            [&] { attempts.requireFree({static_cast<std::uint8_t>(first)}, 1'750'000'000); });
    }
}

void readRecoveryKey(std::string_view bytes)
{
    static_cast<void>(storage::recoveryKeyFromText(bytes));
}

constexpr std::array<Parser, 11> All{Parser{"ratings", readRatings},
                                     {"table", readTable},
                                     {"import-map", readMap},
                                     {"trajectory", readTrajectory},
                                     {"within-person-sd", readWithinPersonSd},
                                     {"measure", readMeasure},
                                     {"keys", readKeys},
                                     {"backup", readBackup},
                                     {"head", readHeadFile},
                                     {"attempts", readAttempts},
                                     {"recovery-key", readRecoveryKey}};

} // namespace

std::span<const Parser> parsers()
{
    return All;
}

const Parser& parserNamed(std::string_view name)
{
    const auto* found = std::ranges::find(All, name, &Parser::name);
    if (found == All.end()) {
        throw std::out_of_range("no parser is called " + std::string(name));
    }
    return *found;
}

} // namespace soundings::fuzz
