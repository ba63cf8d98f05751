// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/trajectory_file.h"

#include "core/interchange/input_error.h"
#include "core/interchange/text_check.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>

namespace soundings::core {

namespace {

using ModelJson = nlohmann::ordered_json;

constexpr auto Format = "soundings-trajectory";
constexpr int Version = 1;
constexpr std::array<const char*, 4> RegressorNames{
    "intercept", "intake", "ln_session", "intake:ln_session"};

std::string directionCode(Direction better)
{
    return better == Direction::HigherIsBetter ? "higher" : "lower";
}

/// The fields of one object; every refusal names the field with the objects it is in.
class Fields
{
public:
    Fields(const ModelJson& object, std::string path)
        : m_object(object)
        , m_path(std::move(path))
    {
        if (!object.is_object()) {
            refuseField(m_path, "no object", "an object in braces");
        }
    }

    [[nodiscard]] Fields object(const std::string& key) const { return {at(key), pathOf(key)}; }

    [[nodiscard]] bool has(const std::string& key) const
    {
        return m_object.contains(key) && !m_object.at(key).is_null();
    }

    [[nodiscard]] double number(const std::string& key) const
    {
        return finite(pathOf(key), at(key));
    }

    [[nodiscard]] double share(const std::string& key) const
    {
        const double value = number(key);
        if (value < 0.0 || value > 1.0) {
            refuseField(pathOf(key), at(key).dump(), "a share from 0 to 1");
        }
        return value;
    }

    [[nodiscard]] std::size_t count(const std::string& key) const
    {
        return whole(pathOf(key), at(key));
    }

    [[nodiscard]] std::string text(const std::string& key) const
    {
        if (!at(key).is_string()) {
            refuseField(pathOf(key), at(key).dump(), "a text in quotation marks");
        }
        return at(key).get<std::string>();
    }

    [[nodiscard]] bool flag(const std::string& key) const
    {
        if (!at(key).is_boolean()) {
            refuseField(pathOf(key), at(key).dump(), "true or false");
        }
        return at(key).get<bool>();
    }

    template <std::size_t Count>
    [[nodiscard]] std::array<double, Count> numbers(const std::string& key) const
    {
        std::array<double, Count> found{};
        const ModelJson& list = listOf(key, Count);
        for (std::size_t index = 0; index < Count; ++index) {
            found.at(index) = finite(pathOf(key), list.at(index));
        }
        return found;
    }

    template <std::size_t Count>
    [[nodiscard]] std::array<std::size_t, Count> counts(const std::string& key) const
    {
        std::array<std::size_t, Count> found{};
        const ModelJson& list = listOf(key, Count);
        for (std::size_t index = 0; index < Count; ++index) {
            found.at(index) = whole(pathOf(key), list.at(index));
        }
        return found;
    }

    [[nodiscard]] std::string pathOf(const std::string& key) const
    {
        return m_path.empty() ? key : m_path + "." + key;
    }

private:
    [[nodiscard]] const ModelJson& at(const std::string& key) const
    {
        if (!m_object.contains(key)) {
            refuseField(pathOf(key), "missing", "the field as 'analyse trajectory fit' writes it");
        }
        return m_object.at(key);
    }

    [[nodiscard]] const ModelJson& listOf(const std::string& key, std::size_t count) const
    {
        const ModelJson& list = at(key);
        if (!list.is_array() || list.size() != count) {
            refuseField(
                pathOf(key), "another list", "a list of " + std::to_string(count) + " numbers");
        }
        return list;
    }

    static double finite(const std::string& path, const ModelJson& value)
    {
        if (!value.is_number() || !std::isfinite(value.get<double>())) {
            refuseField(path, value.dump(), "a number");
        }
        return value.get<double>();
    }

    static std::size_t whole(const std::string& path, const ModelJson& value)
    {
        if (!value.is_number_unsigned()) {
            refuseField(path, value.dump(), "a whole number, 0 or more");
        }
        return value.get<std::size_t>();
    }

    const ModelJson& m_object;
    std::string m_path;
};

ModelJson fixedEffects(const TrajectoryModel& model)
{
    ModelJson effects = ModelJson::object();
    for (std::size_t index = 0; index < RegressorNames.size(); ++index) {
        effects[RegressorNames.at(index)] = {
            {"value", model.fixed.at(index)},
            {"standard_error", std::sqrt(model.fixedCovariance.at(index * 5))}};
    }
    return effects;
}

void readHead(TrajectoryModel& model, const Fields& fields)
{
    if (fields.text("format") != Format || fields.count("version") != Version) {
        refuseField("format",
                    fields.text("format") + ", version " + std::to_string(fields.count("version")),
                    std::string(Format) + ", version " + std::to_string(Version));
    }
    const auto date = dateFromIso(fields.text("date"));
    if (!date) {
        refuseField("date", fields.text("date"), "a date as 2026-01-31");
    }
    model.date = *date;
    const std::string better = fields.text("better");
    if (better != "higher" && better != "lower") {
        refuseField("better", better, "higher or lower");
    }
    model.better = better == "higher" ? Direction::HigherIsBetter : Direction::LowerIsBetter;
    const auto effects = trajectoryEffectsFromCode(fields.text("effects"));
    if (!effects) {
        refuseField("effects", fields.text("effects"), "intercept or intercept-slope");
    }
    model.effects = *effects;
}

void readEffects(TrajectoryModel& model, const Fields& fields)
{
    const Fields fixed = fields.object("fixed_effects");
    for (std::size_t index = 0; index < RegressorNames.size(); ++index) {
        model.fixed.at(index) = fixed.object(RegressorNames.at(index)).number("value");
    }
    model.fixedCovariance = fields.numbers<16>("fixed_covariance");
    model.randomCovariance = fields.numbers<4>("random_covariance");
    model.residualVariance = fields.number("residual_variance");
    model.remlCriterion = fields.number("reml_criterion");
    model.isSingular = fields.flag("singular");
    if (!(model.residualVariance > 0.0)) {
        refuseField("residual_variance", "not above 0", "a variance above 0");
    }
    const auto& g = model.randomCovariance;
    const double determinant = g[0] * g[3] - g[1] * g[2];
    if (g[0] < 0.0 || g[3] < 0.0 || g[1] != g[2] || determinant < -1e-9 * g[0] * g[3]) {
        refuseField(
            "random_covariance", "no covariance", "variances of 0 or more, the same both ways");
    }
    for (std::size_t row = 0; row < 4; ++row) {
        if (model.fixedCovariance.at(row * 5) < 0.0) {
            refuseField("fixed_covariance", "a negative variance", "variances of 0 or more");
        }
    }
}

void readCases(TrajectoryModel& model, const Fields& fields)
{
    model.cases = fields.count("cases");
    model.casesWithThreeScores = fields.count("cases_with_three_scores");
    model.scores = fields.count("scores");
    const std::size_t last = fields.count("last_session");
    constexpr std::size_t MostSessions = 100000;
    if (last < 2 || last > MostSessions) {
        refuseField("last_session", std::to_string(last), "2 or more");
    }
    model.lastSession = static_cast<int>(last);
    const Fields intake = fields.object("intake");
    model.intakeMean = intake.number("mean");
    model.intakeLow = intake.number("percentile_5");
    model.intakeHigh = intake.number("percentile_95");
    model.tertiles = intake.numbers<2>("tertiles");
    model.tertileCases = intake.counts<3>("cases_by_tertile");
    if (fields.has("calibration")) {
        const Fields calibration = fields.object("calibration");
        model.calibration = TrajectoryCalibration{calibration.count("cases"),
                                                  calibration.share("beyond_amber"),
                                                  calibration.share("beyond_red")};
    }
}

} // namespace

std::string trajectoryJson(const TrajectoryModel& model)
{
    ModelJson json;
    json["format"] = Format;
    json["version"] = Version;
    json["date"] = isoDate(model.date);
    json["better"] = directionCode(model.better);
    json["effects"] = trajectoryEffectsCode(model.effects);
    json["cases"] = model.cases;
    json["cases_with_three_scores"] = model.casesWithThreeScores;
    json["too_few_cases"] = model.hasTooFewCases();
    json["scores"] = model.scores;
    json["last_session"] = model.lastSession;
    json["intake"] = {{"mean", model.intakeMean},
                      {"percentile_5", model.intakeLow},
                      {"percentile_95", model.intakeHigh},
                      {"tertiles", model.tertiles},
                      {"cases_by_tertile", model.tertileCases}};
    json["fixed_effects"] = fixedEffects(model);
    json["fixed_covariance"] = model.fixedCovariance;
    json["random_covariance"] = model.randomCovariance;
    json["residual_variance"] = model.residualVariance;
    json["reml_criterion"] = model.remlCriterion;
    json["singular"] = model.isSingular;
    json["calibration"] = nullptr;
    if (model.calibration) {
        json["calibration"] = {{"cases", model.calibration->cases},
                               {"beyond_amber", model.calibration->beyondAmber},
                               {"beyond_red", model.calibration->beyondRed},
                               {"holds", model.calibration->holds()}};
    }
    constexpr int Indent = 2;
    return json.dump(Indent) + "\n";
}

TrajectoryModel readTrajectoryJson(std::string_view text)
{
    ModelJson json;
    try {
        json = ModelJson::parse(text);
    } catch (const ModelJson::parse_error& error) {
        const std::size_t at = error.byte > 0 ? error.byte - 1 : 0;
        throw InputError({lineOf(text, at), "", "a fault in the JSON", "valid JSON"});
    }
    const Fields fields(json, "");
    TrajectoryModel model;
    readHead(model, fields);
    readEffects(model, fields);
    readCases(model, fields);
    return model;
}

} // namespace soundings::core
