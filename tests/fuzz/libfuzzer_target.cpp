// SPDX-License-Identifier: GPL-3.0-or-later
// What libFuzzer calls, for the parser that the build names.
#include "tests/fuzz/parsers.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const soundings::fuzz::Parser& parser =
        soundings::fuzz::parserNamed(SOUNDINGS_FUZZ_PARSER);
    parser.read({reinterpret_cast<const char*>(data), size});
    return 0;
}
