// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"

#include "core/interchange/numbers.h"

#include <algorithm>

namespace soundings::app {

std::vector<std::string> roleWords()
{
    return {core::roleCode(core::Role::Therapist),
            core::roleCode(core::Role::Supervisor),
            core::roleCode(core::Role::Manager)};
}

std::set<core::Role> rolesFrom(const std::vector<std::string>& words)
{
    std::set<core::Role> roles;
    for (const std::string& word : words) {
        roles.insert(
            codeFrom("role", word, core::roleFromCode, "therapist, supervisor or manager"));
    }
    return roles;
}

std::string rolesText(const std::set<core::Role>& roles)
{
    std::vector<std::string> codes;
    for (const core::Role role : roles) {
        codes.push_back(core::roleCode(role));
    }
    return joined(codes);
}

std::string joined(const std::vector<std::string>& codes)
{
    std::string text;
    for (const std::string& code : codes) {
        text += (text.empty() ? "" : ";") + code;
    }
    return text;
}

double numberFrom(const std::string& field, const std::string& text)
{
    if (const auto number = core::numberFromText(text)) {
        return *number;
    }
    throw core::InvalidValue(
        core::InvalidKind::OutOfRange, field, text, "a number, with a point before decimals");
}

std::vector<std::optional<double>> answersFrom(const std::string& text)
{
    std::vector<std::optional<double>> answers;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        const std::string one = text.substr(begin, end - begin);
        const bool isBlank = one.find_first_not_of(' ') == std::string::npos;
        answers.push_back(isBlank ? std::nullopt
                                  : std::optional(numberFrom(
                                        "answer " + std::to_string(answers.size() + 1), one)));
        begin = end + 1;
    }
    return answers;
}

core::Date dateFrom(const std::string& field, const std::string& text, const core::Date& otherwise)
{
    return text.empty() ? otherwise : core::requireDate(field, text);
}

} // namespace soundings::app
