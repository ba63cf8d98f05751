// SPDX-License-Identifier: GPL-3.0-or-later
// watched_calls.cpp for a program that is started with it as LD_PRELOAD: what is to become of its
// calls stands in the environment.
#include "tests/fault/watched_calls.h"

#include <cstdlib>
#include <cstring>

namespace {

using soundings::tests::CallPlan;

long numberIn(const char* variable)
{
    const char* text = std::getenv(variable);
    return text == nullptr ? 0 : std::atol(text);
}

[[gnu::constructor]] void begin()
{
    const char* below = std::getenv("SOUNDINGS_FAULT_BELOW");
    if (below == nullptr) {
        return;
    }
    const char* calls = std::getenv("SOUNDINGS_FAULT_CALLS");
    CallPlan plan;
    plan.below = below;
    plan.calls = calls != nullptr && std::strcmp(calls, "memory") == 0 ? CallPlan::Calls::Memory
                                                                       : CallPlan::Calls::Files;
    plan.first = numberIn("SOUNDINGS_FAULT_FIRST");
    plan.lasting = numberIn("SOUNDINGS_FAULT_LASTING") != 0;
    plan.error = static_cast<int>(numberIn("SOUNDINGS_FAULT_ERROR"));
    plan.report = std::getenv("SOUNDINGS_FAULT_REPORT");
    soundings::tests::watchCalls(plan);
}

} // namespace
