// SPDX-License-Identifier: GPL-3.0-or-later
// R7: how long a refusal takes does not tell whether there is a user of that name. Measured in time
// of the processor, taking turns, so that what else the computer does cannot decide it.
#include "tests/fault/recording.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <ctime>
#include <random>
#include <vector>

using namespace soundings;
using namespace soundings::tests;

namespace {

constexpr int Pairs = 15;
constexpr int Rounds = 3;
constexpr double Tolerance = 0.05;

double processorSeconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// In one form, or in two that differ.
double secondsOfRefusal(const TestVault& vault, const char* name, bool twoForms)
{
    const auto kept = passphrase("a calm lake");
    const auto asTyped = passphrase("another calm lake");
    const storage::TriedPassphrase both(kept, asTyped);
    const storage::TriedPassphrase one(kept);
    // As if nobody had ever tried, so that no wait is due.
    std::filesystem::remove(vault.files().attempts);
    const double begin = processorSeconds();
    CHECK(errorOf([&] {
              static_cast<void>(
                  storage::Vault::open(vault.dir(), name, twoForms ? both : one, Now));
          }) == storage::ErrorKind::WrongKey);
    return processorSeconds() - begin;
}

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double ratioOfMedians(const TestVault& vault, std::mt19937& random, bool twoForms)
{
    std::bernoulli_distribution knownFirst;
    std::vector<double> known;
    std::vector<double> unknown;
    for (int pair = 0; pair < Pairs; ++pair) {
        const bool first = knownFirst(random);
        if (first) {
            known.push_back(secondsOfRefusal(vault, OwnerName, twoForms));
        }
        unknown.push_back(secondsOfRefusal(vault, "nobody", twoForms));
        if (!first) {
            known.push_back(secondsOfRefusal(vault, OwnerName, twoForms));
        }
    }
    return medianOf(known) / medianOf(unknown);
}

} // namespace

TEST_CASE("a known and an unknown name are refused in the same time", "[fault][keys][R7]")
{
    TestVault vault;
    vault.close();
    std::mt19937 random(20250714);
    const bool twoForms = GENERATE(false, true);
    INFO((twoForms ? "in two forms" : "in one form"));
    // A difference of the program's own would show in every round.
    double ratio = 0.0;
    for (int round = 0; round < Rounds; ++round) {
        ratio = ratioOfMedians(vault, random, twoForms);
        if (ratio > 1.0 - Tolerance && ratio < 1.0 + Tolerance) {
            break;
        }
    }
    CHECK(ratio > 1.0 - Tolerance);
    CHECK(ratio < 1.0 + Tolerance);
}
