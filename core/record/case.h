// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/date.h"
#include "core/record/id.h"
#include "core/record/rating_source.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace soundings::core {

/// Who sits in the room. The codes are on disk, do not change.
enum class CaseFormat
{
    Individual,
    Couple,
    Family,
    Group,
    YoungPerson
};

[[nodiscard]] std::string caseFormatCode(CaseFormat format);
[[nodiscard]] std::optional<CaseFormat> caseFormatFromCode(std::string_view code);

/// What somebody is in the case. The codes are on disk, do not change.
enum class Part
{
    Client,
    Partner,
    Parent,
    Child,
    Member
};

[[nodiscard]] std::string partCode(Part part);
[[nodiscard]] std::optional<Part> partFromCode(std::string_view code);

/// How an episode of care came to its end. The codes are on disk, do not change.
enum class Ending
{
    Agreed,
    DropOut,
    Referred,
    Other
};

[[nodiscard]] std::string endingCode(Ending ending);
[[nodiscard]] std::optional<Ending> endingFromCode(std::string_view code);
[[nodiscard]] std::vector<Ending> allEndings();

/// One person in a case, in one part.
struct Participant
{
    ParticipantId id;
    ClientId client;
    Part part = Part::Client;
};

/// A measure that is due in a case: filled in by whom, every how many sessions (1 = each).
struct DueMeasure
{
    std::string measure;
    Rater rater = Rater::Client;
    int everySessions = 1;
};

/// An episode of care: from the first contact to the agreed end or the drop-out.
struct Case
{
    CaseId id;
    CaseFormat format = CaseFormat::Individual;
    std::vector<Participant> participants; ///< the first one gives the case its name
    UserId therapist;
    std::vector<DueMeasure> measures;
    Date start;
    std::optional<Date> end;
    std::optional<Ending> ending; ///< set exactly when `end` is

    [[nodiscard]] bool isOpen() const { return !end; }
};

/// Throws InvalidValue: nobody in the case, the same client twice, fewer than two people in a
/// couple, family or group, a start in the future, an end before the start or in the future, an end
/// without its kind, a frequency below one session.
void requireValid(const Case& episode, const Date& today);

} // namespace soundings::core
