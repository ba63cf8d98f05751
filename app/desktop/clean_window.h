// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QQmlEngine;

namespace soundings::app {

class Application;

/// Sees to it that the engine of the pages lets go of what they showed as soon as the vault is
/// locked, and not when it next tidies up. Both must outlive the window.
void cleanWindowAtLock(Application& application, QQmlEngine& engine);

} // namespace soundings::app
