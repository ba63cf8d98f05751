# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What comes from Debian as it is: packaging/packages.txt. Asks apt only when something is missing.

# installed NAME [VERSION]: whether the package is there, and at least that version.
installed() {
    local state
    state=$(dpkg-query -W -f '${db:Status-Status} ${Version}' "$1" 2>/dev/null) || return 1
    [[ $state == "installed "* ]] || return 1
    [[ -z ${2:-} ]] || dpkg --compare-versions "${state#installed }" ge "$2"
}

# offered NAME [VERSION]: whether apt could install it, at least in that version.
offered() {
    local candidate
    candidate=$(apt-cache policy "$1" 2>/dev/null | sed -n 's/^  Candidate: //p')
    [[ -n $candidate && $candidate != "(none)" ]] || return 1
    [[ -z ${2:-} ]] || dpkg --compare-versions "$candidate" ge "$2"
}

# only_older NAME VERSION: whether apt knows it, and offers less than that version.
only_older() { offered "$1" && ! offered "$1" "$2"; }

# each_wanted GROUP...: the package column of those groups, as written in packages.txt.
each_wanted() { awk -v groups=" $* " 'index(groups, " " $1 " ") { print $2 }' packaging/packages.txt; }

# is_there SPEC: whether a line of packages.txt needs nothing more done.
is_there() {
    local spec=$1 name
    case "$spec" in
        *">="*)
            name=${spec%%>=*}
            installed "$name" "${spec##*>=}" || built_here "$name" ||
                only_older "$name" "${spec##*>=}"
            ;;
        *)
            for name in ${spec//|/ }; do
                installed "$name" && return
            done
            return 1
            ;;
    esac
}

# to_install SPEC: the name apt knows it by here; nothing when a newer one is built instead.
to_install() {
    local spec=$1 name
    case "$spec" in
        *">="*) ! offered "${spec%%>=*}" "${spec##*>=}" || echo "${spec%%>=*}" ;;
        *)
            for name in ${spec//|/ }; do
                if offered "$name"; then echo "$name" && return; fi
            done
            echo "${spec%%|*}"
            ;;
    esac
}

# as_root COMMAND...: run it as root, or fail with the line for someone who may.
as_root() {
    if ((EUID == 0)); then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        return 77
    fi
}

need_packages() {
    local spec missing=() names=()
    command -v apt-get >/dev/null || fail "This script installs from Debian with apt-get, which is
not here. packaging/packages.txt lists what Soundings needs and why; packaging/dev needs Debian 12
or 13."
    for spec in $(each_wanted "$@"); do
        is_there "$spec" || missing+=("$spec")
    done
    ((${#missing[@]})) || return 0

    if ((EUID == 0)) || command -v sudo >/dev/null; then
        say "Asking Debian which packages there are (a few seconds)"
        ((EUID == 0)) || as_root true || fail "sudo was refused. $(by_hand "${missing[@]}")"
        logged apt-update "The package lists could not be fetched. Is there a network, and are the
sources of apt right? Try: apt-get update" as_root apt-get update
    else
        fail "This needs root once. $(by_hand "${missing[@]}")"
    fi
    for spec in "${missing[@]}"; do
        mapfile -t -O "${#names[@]}" names < <(to_install "$spec")
    done
    ((${#names[@]})) || return 0
    say "Installing ${#names[@]} Debian packages and what they need (1 to 4 minutes)"
    logged apt-install "Debian's packages could not be installed. $(by_hand "${missing[@]}")" \
        as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install --yes --no-install-recommends "${names[@]}"
}

# by_hand SPEC...: the sentence with the exact line to type as root.
by_hand() {
    local spec names=()
    for spec in "$@"; do
        mapfile -t -O "${#names[@]}" names < <(to_install "$spec")
    done
    echo "As root, run this line and then packaging/dev again:
apt-get update && apt-get install --no-install-recommends ${names[*]}"
}
