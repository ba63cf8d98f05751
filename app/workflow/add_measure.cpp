// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/add_measure.h"

#include "app/workflow/read_file.h"
#include "app/workflow/refusal.h"
#include "core/measure/check.h"
#include "storage/measure_store.h"

#include <algorithm>

namespace soundings::app {

namespace {

constexpr std::size_t MaxFileBytes = 1U << 20U;
constexpr std::initializer_list<core::Role> MayAdd{core::Role::Therapist, core::Role::Manager};

std::string faultList(const std::vector<core::MeasureFault>& faults)
{
    std::string list;
    for (const core::MeasureFault& fault : faults) {
        list += (list.empty() ? "" : "; ") + fault.sentence();
    }
    return list;
}

/// "en" of questionnaire.en.json; empty for any other file name.
std::string questionnaireLanguage(const std::string& fileName)
{
    const std::string prefix = "questionnaire.";
    const std::string suffix = ".json";
    if (fileName.size() <= prefix.size() + suffix.size() || !fileName.starts_with(prefix) ||
        !fileName.ends_with(suffix)) {
        return {};
    }
    return fileName.substr(prefix.size(), fileName.size() - prefix.size() - suffix.size());
}

} // namespace

core::MeasureText readMeasurePackage(const std::filesystem::path& path)
{
    core::MeasureText text;
    std::error_code ignored;
    if (path == "-" || !std::filesystem::is_directory(path, ignored)) {
        text.profileJson = readFile(path, MaxFileBytes);
        return text;
    }
    text.profileJson = readFile(path / "profile.json", MaxFileBytes);
    if (std::filesystem::exists(path / "tests.json")) {
        text.testsJson = readFile(path / "tests.json", MaxFileBytes);
    }
    for (const auto& entry : std::filesystem::directory_iterator(path)) {
        const std::string language = questionnaireLanguage(entry.path().filename().string());
        if (!language.empty()) {
            text.questionnaireJsonByLanguage[language] = readFile(entry.path(), MaxFileBytes);
        }
    }
    return text;
}

std::vector<core::MeasureFault> checkMeasurePackage(const core::MeasureText& text)
{
    try {
        return core::check(core::parse(text));
    } catch (const core::MeasureError& error) {
        return error.faults();
    }
}

bool mayAddMeasures(const SignedIn& signedIn)
{
    return std::ranges::any_of(MayAdd, [&](core::Role role) { return signedIn.is(role); });
}

std::string addMeasure(SignedIn& signedIn, const core::MeasureText& text)
{
    signedIn.requireAny(MayAdd, "add a measure");
    const auto faults = checkMeasurePackage(text);
    if (!faults.empty()) {
        throw Refusal(RefusalKind::BadFile,
                      "the measure was not added: " + faultList(faults),
                      RefusalReason::MeasureFaulty,
                      {faultList(faults)});
    }
    const core::Measure measure = core::parse(text);
    const std::string& id = measure.profile.id;
    if (signedIn.measures().find(id) != nullptr) {
        throw Refusal(RefusalKind::Conflict,
                      "a measure '" + id + "' exists already: give yours another id",
                      RefusalReason::MeasureExists,
                      {id});
    }
    storage::Change change = signedIn.change("measure.add", {}, id + " " + measure.profile.version);
    storage::insertMeasure(change,
                           {.id = id,
                            .version = measure.profile.version,
                            .profile = text.profileJson,
                            .questionnaires = text.questionnaireJsonByLanguage,
                            .tests = text.testsJson,
                            .hash = definitionHash(text)});
    change.commit();
    signedIn.reloadMeasures();
    return id;
}

} // namespace soundings::app
