// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measure/measure.h"
#include "core/record/case.h"
#include "core/record/client.h"
#include "core/record/flag.h"
#include "core/record/response.h"
#include "core/record/session.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace soundings::core {

/// One meeting and the forms that are about this person. The session's private texts are empty;
/// `changed` too where others were in the room.
struct GivenSession
{
    Session session;
    std::vector<Response> responses;
};

/// One episode of care as this person may have it: nothing in it is about anybody else.
struct GivenCase
{
    CaseId id;
    CaseFormat format = CaseFormat::Individual;
    Part part = Part::Client;
    bool isShared = false; ///< others were in the room; theirs is left out
    Date start;
    std::optional<Date> end;
    std::optional<Ending> ending;
    std::vector<GivenSession> sessions; ///< by number
    std::vector<Flag> flags;            ///< about this person's own ratings, by session
};

/// What is left out of the data because of who asks or of whom it is about, said on the cover.
struct GivenLimits
{
    int casesOfOthers = 0;      ///< episodes with other therapists of the clinic
    bool flagsWithheld = false; ///< the therapist decided that flags are not shown to this person
};

/// One person's own data, ready to be written for them. Nothing in it is anybody else's.
struct GivenData
{
    Client client;
    std::vector<GivenCase> cases; ///< oldest start first
    GivenLimits limits;
};

/// The measure of this id; nullptr for one that is no longer known.
using MeasureLookup = std::function<const Measure*(const std::string& id)>;

/// How the copy was made, for its first page.
struct GivenFacts
{
    std::string program;          ///< "Soundings 0.1.0"
    std::string madeAt;           ///< ISO 8601, UTC
    std::string vault;            ///< id of the vault, hexadecimal
    bool madeUp = false;          ///< a demo: nobody in it exists
    std::int64_t auditNumber = 0; ///< the entry that notes the copy
    std::string auditHash;
    std::string auditTime;
};

/// A file of the copy: its name within the folder and all it holds.
struct GivenFile
{
    std::string name;
    std::string content;
};

} // namespace soundings::core
