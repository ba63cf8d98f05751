# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The rules a machine can check. Every one is asked even when an earlier one found something.

found_faults=()

# checked WHAT ADVICE COMMAND...: silent when the rule holds, what the command says when not.
checked() {
    local what=$1 advice=$2 log=build/log/check.log
    shift 2
    if "$@" >"$log" 2>&1 </dev/null; then
        note "holds: $what"
    else
        printf '\n---- %s\n' "$what" >&2
        tail -n 60 "$log" >&2
        note "does not hold: $what. $advice"
        found_faults+=("$what")
    fi
}

# ours PATTERN...: the files of this checkout that match, ignored ones left out.
ours() { git ls-files --cached --others --exclude-standard --deduplicate -- "$@"; }

run_checks() {
    local tidy='' base=''
    while (($#)); do
        case "$1" in
            --tidy) tidy=yes ;;
            --base) tidy=yes base=${2:?--base needs a commit} && shift ;;
            *) fail "check knows --tidy and --base COMMIT, not '$1'." ;;
        esac
        shift
    done
    install_dependencies build run test check ${tidy:+tidy}
    git rev-parse --git-dir >/dev/null 2>&1 || fail "check asks git which files are ours, and git
does not answer here. Run it in a clone; if it speaks of dubious ownership, do what it says."

    say "Checking the rules that need no build (some seconds)"
    checked "C++ is laid out by clang-format 19" "packaging/dev format mends it." check_format
    checked "spelling" "A right word goes into packaging/spelling.txt." check_spelling
    checked "shell scripts" "" check_shell
    checked "licence lines, no machine's paths" "" python3 packaging/tools/check_files.py
    checked "who may include whom" "CONTRIBUTING.md says who." python3 packaging/tools/check_layers.py
    checked "colours and sizes by role" "" python3 packaging/tools/check_theme.py

    configure_preset dev
    say "Checking QML (up to a minute)"
    checked "no page has a qmllint warning" "" check_qml
    [[ -z $tidy ]] || check_tidy "$base"

    ((${#found_faults[@]} == 0)) || fail "${#found_faults[@]} of the rules did not hold:$(
        printf ' %s;' "${found_faults[@]}")"
    say "Every rule holds"
}

check_format() { ours '*.cpp' '*.h' | xargs -r clang-format-19 --dry-run -Werror; }

format_sources() {
    need_packages check
    ours '*.cpp' '*.h' | xargs -r clang-format-19 -i
    note "laid out $(ours '*.cpp' '*.h' | wc -l) files"
}

# Measures' own texts may be in any language; the licence is not ours to correct. A name such as
# atLeast is no word.
check_spelling() {
    ours | grep -vE '^LICENSE$|\.(png|svg|ts)$|^core/measure/definitions/' |
        xargs -r codespell --ignore-words=packaging/spelling.txt --ignore-regex='\b\w*[a-z][A-Z]\w*'
}

check_shell() { shellcheck --external-sources --check-sourced packaging/dev .ci/run; }

# Qt 6.4's qmllint now and then crashes on right code (words.trim().replace(",", ".") does it half
# of the time), so a crash is asked again; a warning is a warning whatever the exit code.
check_qml() {
    local log=build/log/qmllint.log attempt
    ninja -C build/dev -t targets all >"$log"
    grep -q '^all_qmllint:' "$log" || return 0
    for attempt in 1 2 3 4 5; do
        if cmake --build build/dev --target all_qmllint -- -k 0 >"$log" 2>&1; then break; fi
        if grep -qE '^(Warning|Error):' "$log" || ! grep -q 'Segmentation fault' "$log"; then break; fi
        ((attempt < 5)) || note "qmllint crashed five times; build/log/qmllint.log says on what."
    done
    if grep -qE '^FAILED:|^(Warning|Error):' "$log"; then
        grep -vE '^\[[0-9]+ of [0-9]+\]' "$log"
        return 1
    fi
}

# check_tidy [COMMIT]: over every source, or those changed since then. Slow: minutes to an hour.
check_tidy() {
    local files
    if [[ -n $1 ]]; then
        files=$(git diff --name-only --diff-filter=d "$1" -- 'core/*.cpp' 'storage/*.cpp' 'app/*.cpp')
    else
        files=$(ours 'core/*.cpp' 'storage/*.cpp' 'app/*.cpp')
    fi
    [[ -n $files ]] || return 0
    cmake --build --preset dev >build/log/tidy-build.log 2>&1 ||
        fail "clang-tidy needs what a build generates, and the build failed: build/log/tidy-build.log"
    say "Running clang-tidy 19 over $(wc -l <<<"$files") files (half a minute each)"
    checked "clang-tidy" "" tidy_files "$files"
}

tidy_files() { xargs -P "$(nproc)" -n 1 clang-tidy-19 --quiet -p build/dev <<<"$1"; }
