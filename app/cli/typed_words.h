// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace soundings::app {

/// What is kept as a text has to be one: throws Refusal(BadFile) that names the first word which is
/// not UTF-8. Only the name of a file or folder that is there may be any bytes, also after
/// "--option=".
void requireUtf8(int count, const char* const* words);

} // namespace soundings::app
