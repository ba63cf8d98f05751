// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/replaced_file.h"

#include "app/workflow/refusal.h"

#include <system_error>
#include <utility>

namespace soundings::app {

namespace {

template <class Write> void refusing(const std::filesystem::path& target, Write write)
{
    try {
        write();
    } catch (const std::system_error& error) {
        throw Refusal(RefusalKind::Conflict,
                      "'" + target.string() + "' cannot be written (" + error.code().message() +
                          ")");
    }
}

} // namespace

ReplacedFile::ReplacedFile(std::filesystem::path target, const std::filesystem::path& unfinished)
    : m_target(std::move(target))
{
    refusing(m_target, [&] { m_file.emplace(unfinished); });
}

void ReplacedFile::write(std::string_view piece)
{
    refusing(m_target, [&] { m_file->write(piece); });
}

void ReplacedFile::finish()
{
    refusing(m_target, [&] {
        m_file->makeSafe();
        m_file->replace(m_target);
    });
}

} // namespace soundings::app
