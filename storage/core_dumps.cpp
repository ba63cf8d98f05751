// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/core_dumps.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace soundings::storage {

void disableCoreDumps() noexcept
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

} // namespace soundings::storage
