// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/case.h"

#include "core/record/codes.h"
#include "core/record/invalid_value.h"

#include <set>

namespace soundings::core {

namespace {

constexpr CodeTable<CaseFormat, 5> FormatCodes{{{CaseFormat::Individual, "individual"},
                                                {CaseFormat::Couple, "couple"},
                                                {CaseFormat::Family, "family"},
                                                {CaseFormat::Group, "group"},
                                                {CaseFormat::YoungPerson, "young-person"}}};

constexpr CodeTable<Part, 5> PartCodes{{{Part::Client, "client"},
                                        {Part::Partner, "partner"},
                                        {Part::Parent, "parent"},
                                        {Part::Child, "child"},
                                        {Part::Member, "member"}}};

constexpr CodeTable<Ending, 4> EndingCodes{{{Ending::Agreed, "agreed"},
                                            {Ending::DropOut, "drop-out"},
                                            {Ending::Referred, "referred"},
                                            {Ending::Other, "other"}}};

constexpr CodeTable<Rater, 4> RaterCodes{{{Rater::Client, "client"},
                                          {Rater::Therapist, "therapist"},
                                          {Rater::Parent, "parent"},
                                          {Rater::Observer, "observer"}}};

void requireParticipants(const Case& episode)
{
    const bool severalNeeded = episode.format == CaseFormat::Couple ||
                               episode.format == CaseFormat::Family ||
                               episode.format == CaseFormat::Group;
    const std::size_t atLeast = severalNeeded ? 2 : 1;
    if (episode.participants.size() < atLeast) {
        throw InvalidValue(InvalidKind::Contradiction,
                           "participants",
                           std::to_string(episode.participants.size()),
                           "at least " + std::to_string(atLeast) + " for the format " +
                               caseFormatCode(episode.format));
    }
    if (episode.format == CaseFormat::Individual && episode.participants.size() > 1) {
        throw InvalidValue(InvalidKind::Contradiction,
                           "participants",
                           std::to_string(episode.participants.size()),
                           "one client for the format individual");
    }
    std::set<ClientId> seen;
    for (const Participant& participant : episode.participants) {
        if (!seen.insert(participant.client).second) {
            throw InvalidValue(InvalidKind::Contradiction,
                               "participants",
                               "the same client twice",
                               "each client once");
        }
    }
}

void requireEnd(const Case& episode, const Date& today)
{
    if (episode.end.has_value() != episode.ending.has_value()) {
        throw InvalidValue(InvalidKind::Contradiction,
                           "end",
                           episode.end ? isoDate(*episode.end) : "",
                           "a day together with how it ended: agreed, drop-out, referred or other");
    }
    if (!episode.end) {
        return;
    }
    if (*episode.end < episode.start) {
        throw InvalidValue(InvalidKind::BeforeTheCase,
                           "end",
                           isoDate(*episode.end),
                           "a day from " + isoDate(episode.start) + " on");
    }
    if (*episode.end > today) {
        throw InvalidValue(InvalidKind::InTheFuture,
                           "end",
                           isoDate(*episode.end),
                           "a day up to " + isoDate(today));
    }
}

} // namespace

std::string caseFormatCode(CaseFormat format)
{
    return codeOf(FormatCodes, format);
}

std::optional<CaseFormat> caseFormatFromCode(std::string_view code)
{
    return valueOf(FormatCodes, code);
}

std::string partCode(Part part)
{
    return codeOf(PartCodes, part);
}

std::optional<Part> partFromCode(std::string_view code)
{
    return valueOf(PartCodes, code);
}

std::string endingCode(Ending ending)
{
    return codeOf(EndingCodes, ending);
}

std::optional<Ending> endingFromCode(std::string_view code)
{
    return valueOf(EndingCodes, code);
}

std::vector<Ending> allEndings()
{
    return valuesOf(EndingCodes);
}

std::string raterCode(Rater rater)
{
    return codeOf(RaterCodes, rater);
}

std::optional<Rater> raterFromCode(std::string_view code)
{
    return valueOf(RaterCodes, code);
}

void requireValid(const Case& episode, const Date& today)
{
    requireParticipants(episode);
    if (episode.start > today) {
        throw InvalidValue(InvalidKind::InTheFuture,
                           "start",
                           isoDate(episode.start),
                           "a day up to " + isoDate(today));
    }
    requireEnd(episode, today);
    for (const DueMeasure& due : episode.measures) {
        requireText("measure", due.measure, 80);
        if (due.everySessions < 1) {
            throw InvalidValue(InvalidKind::OutOfRange,
                               "every",
                               std::to_string(due.everySessions),
                               "1 or more sessions");
        }
    }
}

} // namespace soundings::core
