# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The long run of the attacks and faults that packaging/dev test tries a few times each. Ends when
# everything was tried as often as a release asks for, after --hours, or with Ctrl-C; goes on the
# next time. Says what was done in docs/torture.md.

# run_torture [--hours N] [--rows R1,R4] [--jobs N] [--anew]
run_torture() {
    install_dependencies build run test
    build_preset dev
    say "Trying what a release asks for; Ctrl-C ends it, the same command goes on"
    export QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software
    export XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-$root/build}
    exec nice python3 packaging/tools/torture.py build/dev "$@"
}
