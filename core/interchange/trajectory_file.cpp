// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/trajectory_file.h"

#include "core/interchange/model_fields.h"

#include <array>
#include <cmath>

namespace soundings::core {

namespace {

constexpr auto Format = "soundings-trajectory";
constexpr int Version = 1;
constexpr std::array<const char*, 4> RegressorNames{
    "intercept", "intake", "ln_session", "intake:ln_session"};

std::string directionCode(Direction better)
{
    return better == Direction::HigherIsBetter ? "higher" : "lower";
}

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

void readHead(TrajectoryModel& model, const ModelFields& fields)
{
    requireModelFormat(fields, Format, Version);
    model.date = modelDate(fields);
    model.measure = fields.has("measure") ? fields.text("measure") : std::string();
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

void readEffects(TrajectoryModel& model, const ModelFields& fields)
{
    const ModelFields fixed = fields.object("fixed_effects");
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

void readCases(TrajectoryModel& model, const ModelFields& fields)
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
    const ModelFields intake = fields.object("intake");
    model.intakeMean = intake.number("mean");
    model.intakeLow = intake.number("percentile_5");
    model.intakeHigh = intake.number("percentile_95");
    model.tertiles = intake.numbers<2>("tertiles");
    model.tertileCases = intake.counts<3>("cases_by_tertile");
    if (fields.has("calibration")) {
        const ModelFields calibration = fields.object("calibration");
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
    if (!model.measure.empty()) {
        json["measure"] = model.measure;
    }
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
    const ModelJson json = parseModelJson(text);
    const ModelFields fields(json, "");
    TrajectoryModel model;
    readHead(model, fields);
    readEffects(model, fields);
    readCases(model, fields);
    return model;
}

} // namespace soundings::core
