// SPDX-License-Identifier: GPL-3.0-or-later
// R10: every parser reads the kept files and thousands that were made of them. None may crash, take
// two seconds or 512 MiB, or end with an exception that it does not document.
#include "core/measure/shipped.h"
#include "storage/backup/staged_backup.h"
#include "tests/fault/child.h"
#include "tests/fault/trials.h"
#include "tests/fuzz/mutation.h"
#include "tests/fuzz/parsers.h"
#include "tests/storage/fixture/test_vault.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <array>
#include <ctime>
#include <iterator>
#include <sys/resource.h>

using namespace soundings;
using namespace soundings::tests;

namespace {

namespace fs = std::filesystem;

constexpr rlim_t MemoryLimit = rlim_t{512} << 20U;
constexpr double SecondsLimit = 2.0;

std::vector<std::string> keptFiles(std::string_view parser)
{
    const fs::path folder = fs::path(SOUNDINGS_FUZZ_CORPUS) / parser;
    std::vector<fs::path> paths;
    if (fs::exists(folder)) {
        for (const auto& entry : fs::directory_iterator(folder)) {
            paths.push_back(entry.path());
        }
    }
    std::ranges::sort(paths); // so that the draws are the same everywhere
    std::vector<std::string> kept;
    std::ranges::transform(paths, std::back_inserter(kept), readAll);
    return kept;
}

void addMeasures(std::vector<std::string>& kept)
{
    for (const core::Measure& measure : core::shippedMeasures()) {
        const core::MeasureText text = core::shippedText(measure.profile.id);
        std::string all = text.profileJson + '\0';
        for (const auto& [language, questionnaire] : text.questionnaireJsonByLanguage) {
            all += questionnaire;
        }
        kept.push_back(all + '\0' + text.testsJson);
    }
}

/// The files of a real vault and its backup, for parsers of what only the program itself writes.
void addVaultFiles(std::string_view parser, std::vector<std::string>& kept)
{
    TestVault vault;
    for (const char* version : {"schema_1", "keys_1", "keys_2"}) {
        const fs::path folder = fs::path(SOUNDINGS_FROZEN_VAULTS) / version;
        if (parser == "keys") {
            kept.push_back(readAll(folder / "keys.json"));
        } else if (parser == "head") {
            kept.push_back(readAll(folder / "head"));
        }
    }
    if (parser == "recovery-key") {
        const auto bytes = vault.recoveryKeyText().bytes();
        kept.emplace_back(bytes.begin(), bytes.end());
    } else if (parser == "backup") {
        const TemporaryFolder place;
        storage::StagedBackup(*vault, place.path() / "b", storage::EarlierBackup::Keep, Now).put();
        kept.push_back(readAll(place.path() / "b").substr(0, 8192));
    } else if (parser == "attempts") {
        vault.close();
        for (const char* name : {OwnerName, "nobody"}) {
            static_cast<void>(errorOf([&] {
                static_cast<void>(
                    storage::Vault::open(vault.dir(), name, passphrase("a calm sea"), Now));
            }));
        }
        kept.push_back(readAll(vault.files().attempts));
    }
}

std::vector<std::string> seedsOf(std::string_view parser)
{
    std::vector<std::string> kept = keptFiles(parser);
    if (parser == "measure") {
        addMeasures(kept);
    }
    addVaultFiles(parser, kept);
    return kept;
}

double secondsOfProcessor()
{
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

struct Progress
{
    int file = 0;
    double longest = 0.0;
    std::size_t size = 0;
    std::array<char, std::size_t{1} << 18U> bytes{}; ///< of the present file, as far as they fit
};

/// Keeps the file that was read last.
fs::path keepFault(std::string_view parser, const Progress& progress)
{
    const fs::path file = fs::temp_directory_path() / ("soundings-fault-" + std::string(parser));
    writeAll(file, std::string(progress.bytes.data(), progress.size));
    return file;
}

void readAllOf(const fuzz::Parser& parser,
               const std::vector<std::string>& seeds,
               int count,
               Progress& progress)
{
#if !defined(__SANITIZE_ADDRESS__) // which takes much more by itself
    const rlimit limit{MemoryLimit, MemoryLimit};
    ::setrlimit(RLIMIT_AS, &limit);
#endif
    auto random = dice();
    const auto read = [&](const std::string& bytes) {
        ++progress.file;
        progress.size = std::min(bytes.size(), progress.bytes.size());
        std::copy_n(bytes.begin(), progress.size, progress.bytes.begin());
        const double begin = secondsOfProcessor();
        parser.read(bytes);
        progress.longest = std::max(progress.longest, secondsOfProcessor() - begin);
    };
    std::ranges::for_each(seeds, read);
    for (int file = 0; file < count; ++file) {
        read(fuzz::mutated(seeds, random));
    }
}

} // namespace

TEST_CASE("no kept or changed file makes a parser crash, hang, or take what it may not",
          "[fuzz][R10][torture]")
{
    const fuzz::Parser parser =
        GENERATE(from_range(fuzz::parsers().begin(), fuzz::parsers().end()));
    const int count = trialsOf("R10", 500);
    const auto seeds = seedsOf(parser.name);
    REQUIRE_FALSE(seeds.empty());
    const Shared<Progress> progress;
    const Ending ending = endingOf([&] { readAllOf(parser, seeds, count, *progress); });
    INFO(parser.name << ", file " << (*progress).file << " of " << seeds.size() << " kept and "
                     << count << " changed ones");
    if (ending != Ending::Done) {
        FAIL("ended with " << static_cast<int>(ending) << " at the file kept as "
                           << keepFault(parser.name, *progress));
    }
    CHECK((*progress).file == static_cast<int>(seeds.size()) + count);
    CHECK((*progress).longest < SecondsLimit);
}
