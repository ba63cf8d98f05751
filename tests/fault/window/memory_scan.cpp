// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/window/memory_scan.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace soundings::tests {

namespace {

struct Region
{
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    std::string name;
};

std::string inTwoBytes(const std::string& text)
{
    std::string wide;
    for (const char letter : text) {
        wide += letter;
        wide += '\0';
    }
    return wide;
}

std::string inHexadecimal(const std::string& bytes, const char* digits)
{
    std::string text;
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        text += digits[value >> 4U];
        text += digits[value & 0x0fU];
    }
    return text;
}

std::vector<Region> writableRegions(pid_t process)
{
    std::vector<Region> regions;
    std::ifstream maps("/proc/" + std::to_string(process) + "/maps");
    for (std::string line; std::getline(maps, line);) {
        std::istringstream fields(line);
        std::string range;
        std::string rights;
        std::string offset;
        std::string device;
        std::string node;
        Region region;
        fields >> range >> rights >> offset >> device >> node >> region.name;
        const auto dash = range.find('-');
        region.begin = std::stoull(range.substr(0, dash), nullptr, 16);
        region.end = std::stoull(range.substr(dash + 1), nullptr, 16);
        if (rights.starts_with("rw")) {
            regions.push_back(region);
        }
    }
    return regions;
}

std::string readRegion(int memory, const Region& region)
{
    std::string bytes(region.end - region.begin, '\0');
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t count = ::pread(memory,
                                      bytes.data() + done,
                                      bytes.size() - done,
                                      static_cast<off_t>(region.begin + done));
        if (count <= 0) {
            break; // mapped and not there, such as what lies beyond the end of a file
        }
        done += static_cast<std::size_t>(count);
    }
    bytes.resize(done);
    return bytes;
}

int countIn(const std::string& bytes, const std::string& form)
{
    int count = 0;
    for (auto at = bytes.find(form); at != std::string::npos; at = bytes.find(form, at + 1)) {
        ++count;
    }
    return count;
}

} // namespace

Needle textNeedle(const std::string& name, const std::string& text)
{
    return {name, {text, inTwoBytes(text)}};
}

Needle keyNeedle(const std::string& name, const std::string& bytes)
{
    const std::string lower = inHexadecimal(bytes, "0123456789abcdef");
    const std::string upper = inHexadecimal(bytes, "0123456789ABCDEF");
    return {name, {bytes, lower, upper, inTwoBytes(lower)}};
}

std::map<std::string, int> findInMemory(pid_t process, const std::vector<Needle>& needles)
{
    const std::string path = "/proc/" + std::to_string(process) + "/mem";
    const int memory = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    REQUIRE(memory >= 0);
    std::map<std::string, int> found;
    std::size_t total = 0;
    for (const Region& region : writableRegions(process)) {
        const std::string bytes = readRegion(memory, region);
        total += bytes.size();
        for (const Needle& needle : needles) {
            for (const std::string& form : needle.forms) {
                if (const int count = countIn(bytes, form); count > 0) {
                    found[needle.name] += count;
                    UNSCOPED_INFO(needle.name << ": " << count << " in " << std::hex << region.begin
                                              << " " << region.name);
                }
            }
        }
    }
    ::close(memory);
    REQUIRE(total > 1'000'000);
    return found;
}

} // namespace soundings::tests
