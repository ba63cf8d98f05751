// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trajectory/trajectory_model.h"

namespace soundings::made {

/// 20 at every session and intake score, SD 5: amber above 25, nearly, and red above 26.4. Learned
/// from intakes of 10 to 35 and six sessions.
inline core::TrajectoryModel levelModel()
{
    core::TrajectoryModel model;
    model.fixed = {20.0, 0.0, 0.0, 0.0};
    model.residualVariance = 25.0;
    model.intakeMean = 24.0;
    model.intakeLow = 10.0;
    model.intakeHigh = 35.0;
    model.lastSession = 6;
    return model;
}

} // namespace soundings::made
