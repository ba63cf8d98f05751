// SPDX-License-Identifier: GPL-3.0-or-later
// Who may do what: every use case, everybody who could try it, and what becomes of the attempt.
// docs/threat-model.md shows the same table; a test holds the two together.
#pragma once

#include "app/workflow/signed_in.h"
#include "core/record/case.h"
#include "core/record/flag.h"
#include "core/record/rupture.h"
#include "core/record/session.h"

#include <array>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace soundings::tests {

/// Seen from one case with a flag on it. In the order of the table's columns.
enum class Person
{
    CaseTherapist,   ///< whose case it is
    OtherTherapist,  ///< of the same clinic
    CaseSupervisor,  ///< supervises the case's therapist today
    OtherSupervisor, ///< supervises nobody
    Manager
};

inline constexpr std::array AllPersons{Person::CaseTherapist,
                                       Person::OtherTherapist,
                                       Person::CaseSupervisor,
                                       Person::OtherSupervisor,
                                       Person::Manager};

/// What becomes of an attempt.
enum class Answer
{
    Yes,
    No,      ///< refused, and told so
    NotThere ///< as if there were no such thing
};

/// "yes", "no", "not there": the words of docs/threat-model.md.
[[nodiscard]] std::string answerWord(Answer answer);

/// What the attempts are about.
struct Scene
{
    core::Case episode;
    core::Session session;
    core::Flag flag;  ///< a possible rupture
    core::Flag watch; ///< one that is none
    core::RuptureId rupture;
    std::filesystem::path folder; ///< an empty one beside the vault
};

struct UseCase
{
    std::string name;
    std::array<Answer, AllPersons.size()> answers; ///< by Person
    std::function<void(app::SignedIn&, const Scene&)> attempt;

    [[nodiscard]] Answer answerFor(Person person) const
    {
        return answers.at(static_cast<std::size_t>(person));
    }
};

/// About the one case and its client.
[[nodiscard]] std::vector<UseCase> caseUseCases();
/// About the clinic and everybody in it.
[[nodiscard]] std::vector<UseCase> clinicUseCases();
/// Both.
[[nodiscard]] std::vector<UseCase> allUseCases();

} // namespace soundings::tests
