// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of a copy hold: the headers that are written and the words that explain them.
#include "core/interchange/client_csv.h"

namespace soundings::core {

const std::vector<GivenTable>& clientCsvTables()
{
    static const std::vector<GivenTable> tables{
        {"client.csv",
         "Who you are in this clinic's records: one row.",
         {{"code", "the code that stands for you"},
          {"name", "your name, where it was kept"},
          {"year_of_birth", "the year you were born in"},
          {"gender", "in the words that were kept"},
          {"language", "the language in which you are asked (BCP 47); empty: the clinic's"}}},
        {"cases.csv",
         "Your times in therapy: one row for each.",
         {{"case", "number of the case, the same in every file"},
          {"format", "individual, couple, family, group or young-person"},
          {"part", "what you were in it: client, partner, parent, child or member"},
          {"start", "the day it began"},
          {"end", "the day it ended; empty: it goes on"},
          {"ending", "how it ended: agreed, drop-out, referred or other"}}},
        {"sessions.csv",
         "The sessions: one row for each.",
         {{"case", "the case it belongs to"},
          {"session", "its number in the case"},
          {"date", "its day"},
          {"attendance", "attended, late, cancelled or did-not-come"},
          {"feedback_discussed", "whether your ratings were talked about; empty: not said"},
          {"changed", "what was changed because of them, where that was written down"}}},
        {"responses.csv",
         "What was answered and what it adds up to: one row for each answer and each score.",
         {{"case", "the case it belongs to"},
          {"session", "number of the session"},
          {"date", "day of the session"},
          {"form", "number of the filled-in form"},
          {"measure", "short name of the questionnaire"},
          {"measure_name", "its full name"},
          {"version", "version of its definition"},
          {"rater", "who filled it in about you: client is you yourself"},
          {"mode", "how it came in: handed-over, keyed from paper, or imported"},
          {"kind", "answer, score, or skipped for a form that was not filled in"},
          {"name", "the question (q1, q2 ...) or the score"},
          {"value", "the number; empty: there is none, which is not the same as 0"},
          {"band", "the range in which the score lies, by the questionnaire's authors"},
          {"reason", "why there is no number, or why the form was not filled in"}}},
        {"flags.csv",
         "What the program's rules noticed in your ratings: one row for each flag and method. A "
         "flag is a reason to talk, not a verdict on anybody.",
         {{"case", "the case it belongs to"},
          {"session", "number of the session"},
          {"date", "day of the session"},
          {"flag", "number of the flag"},
          {"kind", "what was noticed"},
          {"state", "open, acknowledged or closed"},
          {"measure", "questionnaire in whose ratings it was noticed"},
          {"score", "the score of it"},
          {"item", "the single question, where it was about one"},
          {"method", "the rule"},
          {"verdict", "yes, no; empty: the rule could not say"},
          {"statistic", "the number the rule looked at"},
          {"threshold", "the number it was held against"},
          {"source", "where the rule comes from"},
          {"reason", "why it could not say, or a remark"}}}};
    return tables;
}

} // namespace soundings::core
