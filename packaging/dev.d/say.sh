# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# How packaging/dev talks: one line a step, long output in a log, a sentence when it fails.

mkdir -p build/log

say() { printf '\n== %s\n' "$*" >&2; }

note() { printf '   %s\n' "$*" >&2; }

fail() {
    printf 'packaging/dev: %s\n' "$*" >&2
    exit 1
}

# log_line FILE: the newest line of a log, short enough for a terminal.
log_line() { tail -n 1 "$1" 2>/dev/null | tr '\r' '\n' | tail -n 1 | cut -c 1-90; }

# logged NAME ADVICE COMMAND...: run COMMAND with its output in build/log/NAME.log; every half
# minute a sign of life; on failure the end of the log and the sentence ADVICE.
logged() {
    local name=$1 advice=$2 log=build/log/$1.log status=0 next_sign=30
    shift 2
    SECONDS=0
    set -m # a process group of its own, so that Ctrl-C can end all of it
    "$@" >"$log" 2>&1 </dev/null &
    running=$!
    set +m
    trap 'kill -- -"$running" 2>/dev/null; exit 130' INT TERM
    while kill -0 "$running" 2>/dev/null; do
        sleep 0.2
        if ((SECONDS >= next_sign)); then
            note "still at it after $SECONDS s: $(log_line "$log")"
            next_sign=$((SECONDS + 30))
        fi
    done
    wait "$running" || status=$?
    trap - INT TERM
    if ((status != 0)); then
        printf '\n---- the end of %s\n' "$log" >&2
        tail -n 40 "$log" >&2
        fail "$advice (The whole story: $log)"
    fi
    note "done in $SECONDS s"
}
