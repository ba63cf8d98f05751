// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/power_cut.h"

#include "tests/storage/fixture/temporary_folder.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <utility>

namespace soundings::tests {

namespace {

constexpr std::size_t SectorBytes = 512;

/// A write that shortens or lengthens the file to its offset; others put bytes there.
struct DataStep
{
    bool isSize = false;
    std::size_t offset = 0;
    std::string bytes;
};

struct StoredFile
{
    std::string safe;
    std::vector<DataStep> waiting;
};

using Names = std::map<std::string, std::shared_ptr<StoredFile>>;

/// A name that gets a file, or, without one, that goes.
struct NameStep
{
    std::string name;
    std::shared_ptr<StoredFile> file;
    std::string alsoGoes; ///< the earlier name of a renamed one
};

void carryOut(const DataStep& step, std::string& content)
{
    if (step.isSize) {
        content.resize(step.offset);
        return;
    }
    if (content.size() < step.offset + step.bytes.size()) {
        content.resize(step.offset + step.bytes.size());
    }
    content.replace(step.offset, step.bytes.size(), step.bytes);
}

/// Some sectors of a write, each by the toss of a coin.
void carryOutInPart(const DataStep& step, std::mt19937& random, std::string& content)
{
    std::bernoulli_distribution heads;
    for (std::size_t from = 0; from < step.bytes.size();) {
        const std::size_t sectorEnd =
            (step.offset + from) / SectorBytes * SectorBytes + SectorBytes - step.offset;
        const std::size_t to = std::min(sectorEnd, step.bytes.size());
        if (heads(random)) {
            carryOut({false, step.offset + from, step.bytes.substr(from, to - from)}, content);
        }
        from = to;
    }
}

std::string afterPowerCut(const StoredFile& file, std::mt19937& random)
{
    std::uniform_int_distribution<int> fates(0, 3);
    std::string content = file.safe;
    for (const DataStep& step : file.waiting) {
        const int fate = fates(random);
        if (fate == 0 && !step.isSize) {
            carryOutInPart(step, random, content);
        } else if (fate >= 2) {
            carryOut(step, content);
        }
    }
    return content;
}

void carryOut(const NameStep& step, Names& names)
{
    if (!step.alsoGoes.empty()) {
        names.erase(step.alsoGoes);
    }
    if (step.file == nullptr) {
        names.erase(step.name);
    } else {
        names[step.name] = step.file;
    }
}

/// The files as the program sees them, and what of it is safe.
struct Disk
{
    Names seen;
    Names safe;
    std::vector<NameStep> waiting;

    void rename(NameStep step)
    {
        carryOut(step, seen);
        waiting.push_back(std::move(step));
    }

    void sync(const std::string& path, const std::string& folder)
    {
        if (path == folder) {
            for (const NameStep& step : waiting) {
                carryOut(step, safe);
            }
            waiting.clear();
        } else if (const auto found = seen.find(path); found != seen.end()) {
            for (const DataStep& step : found->second->waiting) {
                carryOut(step, found->second->safe);
            }
            found->second->waiting.clear();
        }
    }
};

} // namespace

DiskHistory::DiskHistory(const std::filesystem::path& log,
                         std::filesystem::path folder,
                         std::map<std::filesystem::path, std::string> before)
    : m_folder(std::move(folder))
    , m_before(std::move(before))
{
    const std::string text = readAll(log);
    std::size_t at = 0;
    const auto take = [&](std::int32_t size) {
        const auto bytes = static_cast<std::size_t>(size);
        at += bytes;
        return text.substr(at - bytes, bytes);
    };
    while (at < text.size()) {
        LoggedCall logged;
        if (at + sizeof logged > text.size()) {
            throw std::runtime_error("the log of calls ends in the middle of one");
        }
        std::memcpy(&logged, text.data() + at, sizeof logged);
        at += sizeof logged;
        Call call;
        call.kind = logged.kind;
        call.number = logged.number;
        call.path = take(logged.pathBytes);
        call.otherPath = take(logged.otherPathBytes);
        call.data = take(logged.dataBytes);
        m_calls.push_back(std::move(call));
    }
}

std::int64_t DiskHistory::markedBefore(std::size_t steps) const
{
    std::int64_t last = 0;
    for (std::size_t step = 0; step < steps; ++step) {
        if (m_calls[step].kind == CallKind::Mark) {
            last = m_calls[step].number;
        }
    }
    return last;
}

void DiskHistory::cutPower(std::size_t steps,
                           Syncs syncs,
                           std::mt19937& random,
                           const std::filesystem::path& place) const
{
    Disk disk;
    for (const auto& [path, content] : m_before) {
        disk.seen[path.string()] = std::make_shared<StoredFile>(StoredFile{content, {}});
    }
    disk.safe = disk.seen;
    const std::string folder = m_folder.string();
    for (std::size_t step = 0; step < steps; ++step) {
        const Call& call = m_calls[step];
        const auto found = disk.seen.find(call.path);
        const auto offset = static_cast<std::size_t>(call.number);
        switch (call.kind) {
        case CallKind::Create:
            disk.rename({call.path, std::make_shared<StoredFile>(), {}});
            break;
        case CallKind::Write:
        case CallKind::Truncate:
            if (found != disk.seen.end()) { // else it writes to a file that was removed
                found->second->waiting.push_back(
                    {call.kind == CallKind::Truncate, offset, call.data});
            }
            break;
        case CallKind::Sync:
            if (syncs == Syncs::Heeded) {
                disk.sync(call.path, folder);
            }
            break;
        case CallKind::Rename:
            if (found != disk.seen.end()) {
                disk.rename({call.otherPath, found->second, call.path});
            }
            break;
        case CallKind::Remove:
            disk.rename({call.path, nullptr, {}});
            break;
        case CallKind::MakeFolder:
        case CallKind::Mark:
            break;
        }
    }
    std::uniform_int_distribution<std::size_t> moments(0, disk.waiting.size());
    const std::size_t kept = moments(random);
    for (std::size_t name = 0; name < kept; ++name) {
        carryOut(disk.waiting[name], disk.safe);
    }
    std::filesystem::remove_all(place);
    std::filesystem::create_directory(place);
    std::filesystem::permissions(place, std::filesystem::perms::owner_all);
    for (const auto& [path, file] : disk.safe) {
        writeAll(place / std::filesystem::path(path).filename(), afterPowerCut(*file, random));
    }
}

} // namespace soundings::tests
