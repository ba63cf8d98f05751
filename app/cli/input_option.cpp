// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/input_option.h"

#include "app/cli/named_paths.h"
#include "app/workflow/refusal.h"

#include <utility>

namespace soundings::app {

InputOption::InputOption(std::string otherwise)
    : m_otherwise(std::move(otherwise))
{
}

void InputOption::declare(CLI::App& app, const std::string& name, const std::string& duty)
{
    m_name = name;
    const std::string without = m_otherwise.empty()
                                    ? "; this or --input is needed"
                                    : ", also without either; --input says the same";
    addPath(app, name, m_word, duty + "; - is standard input" + without);
    addPath(app, "--input", m_option, "The same as " + name);
}

std::string InputOption::path() const
{
    if (!m_word.empty() && !m_option.empty()) {
        throw Refusal(RefusalKind::BadFile,
                      "two files are named, '" + m_word + "' and --input '" + m_option +
                          "': expected one of them");
    }
    const std::string& named = m_word.empty() ? m_option : m_word;
    if (named.empty() && m_otherwise.empty()) {
        throw Refusal(RefusalKind::BadFile,
                      "no file is named: expected " + m_name + " or --input " + m_name +
                          "; - is standard input");
    }
    return named.empty() ? m_otherwise : named;
}

} // namespace soundings::app
