// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/failure.h"
#include "app/workflow/refusal.h"
#include "core/record/invalid_value.h"
#include "storage/error.h"

#include <QRegularExpression>
#include <catch2/catch_test_macros.hpp>

#include <new>
#include <set>
#include <stdexcept>
#include <string>

using namespace soundings;
using namespace soundings::app;
using core::InvalidKind;
using storage::ErrorKind;

namespace {

template <class Error> Failure failureFor(const Error& error)
{
    return failureOf(std::make_exception_ptr(error));
}

bool says(const QString& sentence, const char* pattern)
{
    return QRegularExpression(QString::fromLatin1(pattern)).match(sentence).hasMatch();
}

/// The three things that a sentence about a failure owes its reader; the first is that it is one.
void checkSentence(const QString& sentence)
{
    INFO(sentence.toStdString());
    CHECK(says(sentence, "^[^a-z ].*[.)]$"));
    CHECK(says(sentence, "[Nn]othing was (changed|written|stored)|before is safe"));
    CHECK(
        says(sentence,
             "try again|save again|[Cc]hoose|Close it|[Oo]pen (an older|the newer) copy|Expected: |"
             "Write it as|update the program|restore the newest backup"));
    CHECK_FALSE(says(sentence, "%[0-9]|\\.\\.|  "));
}

constexpr std::initializer_list<ErrorKind> ErrorKinds{ErrorKind::WrongKey,
                                                      ErrorKind::LockedOut,
                                                      ErrorKind::NotAVault,
                                                      ErrorKind::TooNew,
                                                      ErrorKind::AlreadyExists,
                                                      ErrorKind::InUse,
                                                      ErrorKind::DiskFull,
                                                      ErrorKind::ReadOnly,
                                                      ErrorKind::Damaged,
                                                      ErrorKind::BehindHead,
                                                      ErrorKind::NotFound,
                                                      ErrorKind::Conflict,
                                                      ErrorKind::Io,
                                                      ErrorKind::Internal};

constexpr std::initializer_list<InvalidKind> InvalidKinds{InvalidKind::Empty,
                                                          InvalidKind::TooLong,
                                                          InvalidKind::NotPrintable,
                                                          InvalidKind::NotADate,
                                                          InvalidKind::InTheFuture,
                                                          InvalidKind::BeforeTheCase,
                                                          InvalidKind::AfterTheCase,
                                                          InvalidKind::AlreadyTaken,
                                                          InvalidKind::OutOfRange,
                                                          InvalidKind::Unknown,
                                                          InvalidKind::Contradiction};

} // namespace

TEST_CASE("whatever the vault could not do is said with what was kept and what to do",
          "[models][failure]")
{
    std::set<QString> sentences;
    for (const ErrorKind kind : ErrorKinds) {
        const Failure failure = failureFor(storage::Error(kind, "the detail"));
        checkSentence(failure.sentence);
        CHECK(failure.wrongPassphrase == (kind == ErrorKind::WrongKey));
        sentences.insert(failure.sentence);
    }
    // What cannot be helped differently is said alike: Conflict, Io and Internal.
    CHECK(sentences.size() == ErrorKinds.size() - 2);
}

TEST_CASE("a vault that is open elsewhere is told once, with where that is", "[models][failure]")
{
    const QString sentence =
        failureFor(storage::Error(ErrorKind::InUse,
                                  "the vault is open in soundings (4711); close it there first; "
                                  "nothing was written"))
            .sentence;
    CHECK(sentence.contains(QStringLiteral("soundings (4711)")));
    CHECK(sentence.count(QStringLiteral("vault is open")) == 1);
    CHECK(sentence.count(QStringLiteral("lose it there")) == 1);
    CHECK(sentence.count(QStringLiteral("othing was")) == 1);
}

TEST_CASE("a failure that somebody else has to look into brings its detail", "[models][failure]")
{
    for (const ErrorKind kind : {ErrorKind::InUse,
                                 ErrorKind::Damaged,
                                 ErrorKind::BehindHead,
                                 ErrorKind::NotFound,
                                 ErrorKind::Io,
                                 ErrorKind::Internal}) {
        const QString sentence = failureFor(storage::Error(kind, "the detail")).sentence;
        INFO(sentence.toStdString());
        CHECK(sentence.contains(QStringLiteral("the detail")));
    }
}

TEST_CASE("a wrong passphrase says nothing of which half was wrong", "[models][failure]")
{
    const Failure failure =
        failureFor(storage::Error(ErrorKind::WrongKey, "no slot opens for Miriam"));
    CHECK_FALSE(failure.sentence.contains(QStringLiteral("Miriam")));
}

TEST_CASE("who has to wait reads how long, rounded up", "[models][failure]")
{
    const auto sentenceAfter = [](std::int64_t seconds) {
        return failureFor(storage::LockedOut(seconds, "/a/vault")).sentence;
    };
    checkSentence(sentenceAfter(30));
    CHECK(sentenceAfter(30).contains(QStringLiteral("wait 30 seconds, then try again")));
    CHECK(sentenceAfter(121).contains(QStringLiteral("wait 3 minutes, then try again")));
    CHECK(sentenceAfter(3600).contains(QStringLiteral("wait 60 minutes")));
    CHECK_FALSE(failureFor(storage::LockedOut(30, "/a/vault")).wrongPassphrase);
}

TEST_CASE("a value that may not be kept is said with what would be right", "[models][failure]")
{
    for (const InvalidKind kind : InvalidKinds) {
        const Failure failure =
            failureFor(core::InvalidValue(kind, "the day", "2030-01-01", "a day up to today"));
        checkSentence(failure.sentence);
        CHECK_FALSE(failure.wrongPassphrase);
        const bool asksForDay = kind == InvalidKind::NotADate;
        CHECK(failure.sentence.contains(asksForDay ? QStringLiteral("year-month-day")
                                                   : QStringLiteral("a day up to today")));
        // What a field is called inside the program says nothing to who left it blank.
        const bool isBlank = kind == InvalidKind::Empty;
        CHECK(failure.sentence.contains(QStringLiteral("2030-01-01")) == !isBlank);
        CHECK_FALSE((isBlank && failure.sentence.contains(QStringLiteral("the day"))));
    }
}

TEST_CASE("what was typed is quoted as it was typed, however odd", "[models][failure]")
{
    for (const InvalidKind kind : InvalidKinds) {
        if (kind != InvalidKind::Empty) {
            const QString sentence =
                failureFor(core::InvalidValue(kind, "code", "%1 %2 \xC3\xBC", "another")).sentence;
            INFO(sentence.toStdString());
            CHECK(sentence.contains(QString::fromUtf8("%1 %2 \xC3\xBC")));
        }
    }
}

TEST_CASE("a refusal begins like a sentence and says that nothing was changed", "[models][failure]")
{
    for (const RefusalKind kind : {RefusalKind::NotAllowed,
                                   RefusalKind::NotFound,
                                   RefusalKind::Conflict,
                                   RefusalKind::WeakPassphrase,
                                   RefusalKind::BadFile}) {
        const Failure failure = failureFor(Refusal(kind, "a client has that code: choose another"));
        CHECK(failure.sentence ==
              QStringLiteral("A client has that code: choose another. Nothing was changed."));
        CHECK_FALSE(failure.wrongPassphrase);
    }
    // Whatever the words are.
    CHECK_FALSE(failureFor(Refusal(RefusalKind::BadFile, "")).sentence.isEmpty());
    CHECK(failureFor(Refusal(RefusalKind::Conflict, "'%1' exists")).sentence ==
          QStringLiteral("'%1' exists. Nothing was changed."));
}

TEST_CASE("what nobody foresaw is a sentence too", "[models][failure]")
{
    checkSentence(failureFor(std::runtime_error("the detail")).sentence);
    CHECK(failureFor(std::runtime_error("the detail"))
              .sentence.contains(QStringLiteral("the detail")));
    checkSentence(failureFor(std::bad_alloc()).sentence);
    checkSentence(failureFor(7).sentence);
}
