# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# packaging/dev run: Soundings on a made-up clinic, in its window or, without a display, in the
# terminal with pictures.

demo=$root/build/demo.soundings
demo_users=$root/build/demo-users.csv
pictures=$root/build/pictures
example=packaging/example/ratings.csv
example_client=EXAMPLE-1

run_soundings() {
    install_dependencies build run
    build_preset release
    make_demo
    if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
        say "Opening the window; sign in as one of these (user, role, passphrase)"
        cat "$demo_users" >&2
        exec build/release/bin/soundings --vault "$demo"
    fi
    say "There is no display here, so the same job in the terminal"
    run_in_terminal
}

# The passphrases are as made up as the clients: they protect nothing.
make_demo() {
    [[ ! -d $demo || ! -s $demo_users ]] || return 0
    say "Making a clinic of made-up clients in build/demo.soundings (up to a minute)"
    rm -rf "$demo" "$demo_users" build/new.soundings
    logged demo "The made-up clinic could not be made." make_demo_aside
    mv build/new.soundings "$demo"
    mv build/new-users.csv "$demo_users"
}

make_demo_aside() {
    (umask 077 &&
        build/release/bin/soundings-cli --format csv demo build/new.soundings >build/new-users.csv)
}

# demo_user ROLE COLUMN: the first user of the demo with that role; column 1 the name, 3 passphrase.
demo_user() { awk -F, -v role="$1" -v column="$2" 'NR > 1 && $2 ~ role { print $column; exit }' "$demo_users"; }

# in_demo ARGUMENT...: soundings-cli on the demo, as its first therapist.
in_demo() {
    build/release/bin/soundings-cli --vault "$demo" --user "$(demo_user therapist 1)" \
        --passphrase-file build/demo-passphrase "$@"
}

run_in_terminal() {
    (umask 077 && demo_user therapist 3 >build/demo-passphrase)
    if grep -q "$example_client" <<<"$(in_demo --format csv client list)"; then
        note "$example_client is imported and its session recorded already; to begin anew:"
        note "rm -r build/demo.soundings"
    else
        say "Importing ratings from $example"
        in_demo --format table import "$example" --as csv
        say "Recording today's session of $example_client: 24 of 40 on the alliance measure"
        in_demo --format table session record --case "$example_client" --date "$(date +%F)" \
            --measure srs --score 24
    fi
    say "The caseload, most urgent first"
    in_demo --format table caseload
    say "Why a flag is up"
    explain_a_flag
    save_pictures
    say "Soundings is ready: build/release/bin/soundings-cli --help"
}

# explain_a_flag: the newest flag of the example's client, else the first of the list.
explain_a_flag() {
    local flags flag
    flags=$(in_demo --format csv flag list)
    flag=$(grep -F "$example_client" <<<"$flags" | tail -n 1 || true)
    [[ -n $flag ]] || flag=$(sed -n 2p <<<"$flags")
    [[ -n $flag ]] || fail "The made-up clinic has no flag; that is a fault of the demo."
    in_demo --format table flag explain "$(grep -oE '\b[0-9a-f]{32}\b' <<<"$flag" | sed -n 1p)"
}

# save_pictures: the caseload and a case as the window draws them, painted off screen.
save_pictures() {
    local page subject
    say "Drawing the pages off screen"
    mkdir -p "$pictures"
    # Qt says so in a line of its own where a login has not made this folder.
    [[ -n ${XDG_RUNTIME_DIR:-} ]] || (umask 077 && mkdir -p build/runtime)
    for subject in caseload "case:$example_client"; do
        page=${subject%%:*}
        XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-$root/build/runtime} \
            QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software build/release/bin/soundings \
            --vault "$demo" --user "$(demo_user therapist 1)" \
            --passphrase-file build/demo-passphrase --picture "$subject=$pictures/$page.png"
        [[ -s $pictures/$page.png ]] || fail "No picture of the page '$page' was drawn."
        note "$pictures/$page.png"
    done
}
