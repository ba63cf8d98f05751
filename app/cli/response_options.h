// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/record_session.h"

#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace soundings::app {

/// The forms of a session as they are said on the command line: any number of --measure, each with
/// its --answers, --score or --skipped in the same order. --rater and --participant after a
/// --measure are about that one, before the first --measure about all.
class ResponseOptions
{
public:
    void declare(CLI::App& app);

    /// One draft a --measure. Participants are named by id or by client code. Throws InvalidValue
    /// for what does not fit together, Refusal(NotFound) for an unknown measure.
    [[nodiscard]] std::vector<ResponseDraft> drafts(const SignedIn& signedIn,
                                                    const core::Case& episode) const;

private:
    struct Form
    {
        std::string measure;
        std::string rater;
        std::string participant;
    };

    struct Content
    {
        const CLI::Option* option = nullptr; ///< one of the three below
        std::string text;
    };

    [[nodiscard]] std::vector<Form> formsAsSaid() const;
    [[nodiscard]] std::vector<Content> contentsAsSaid() const;
    void fill(ResponseDraft& draft, const Content& content, const core::Measure& measure) const;

    const CLI::App* m_app = nullptr;
    CLI::Option* m_measure = nullptr;
    CLI::Option* m_rater = nullptr;
    CLI::Option* m_participant = nullptr;
    CLI::Option* m_answers = nullptr;
    CLI::Option* m_score = nullptr;
    CLI::Option* m_skipped = nullptr;
    std::vector<std::string> m_texts; ///< CLI11 wants somewhere to put them; read from the options
};

/// The answers by item, in the order of the form. Throws InvalidValue when there are more than
/// items.
[[nodiscard]] std::map<std::string, std::optional<double>>
answersByItem(const core::Measure& measure, const std::string& text);

} // namespace soundings::app
