# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SQLCipher and Catch2 where Debian's own are too old (Debian 12): built once from Debian 13's
# source packages into build/deps. apt runs with a configuration of its own that lives there too,
# so nothing of the machine's apt changes; the mirror is the one the machine already uses.

deps=${SOUNDINGS_DEPS_DIR:-$root/build/deps}
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
suite=trixie

# built_here PACKAGE: whether our own build of it is complete.
built_here() { [[ -e $deps/$1.done ]]; }

# recipe SOURCE: tells one way of building it from another, so that a changed way builds it anew.
recipe() { declare -f "build_$1" | cksum; }

need_newer_sqlcipher() { installed libsqlcipher-dev 4.5 || build_newer libsqlcipher-dev sqlcipher; }

need_newer_catch2() { installed catch2 3 || build_newer catch2 catch2; }

# build_newer PACKAGE SOURCE
build_newer() {
    built_here "$1" && [[ $(<"$deps/$1.done") == "$(recipe "$2")" ]] && return
    fetch_source "$2"
    say "Building $2 from Debian 13's source, once (about a minute)"
    logged "$2" "$2 could not be built." "build_$2" "$deps/source/$2"
    recipe "$2" >"$deps/$1.done"
    rm -rf "$deps/source"
}

private_apt() { apt-get -c "$deps/apt/apt.conf" "$@"; }

# mirror: the address this machine already fetches Debian from; known by its label once lists were
# fetched, before that by the end of its name.
mirror() {
    local addresses
    # shellcheck disable=SC2016 # apt fills in these, not the shell
    addresses=$(apt-get indextargets --format '$(LABEL) $(REPO_URI)' 'Created-By: Packages')
    awk '$1 == "Debian" || $NF ~ "/debian/?$" { print $NF }' <<<"$addresses" | sort -u | sed -n 1p
}

write_private_apt() {
    mkdir -p "$deps"/apt/{sources,state/lists/partial,cache/archives/partial}
    cat >"$deps/apt/sources/$suite.sources" <<TEXT
Types: deb-src
URIs: $1
Suites: $suite
Components: main
Signed-By: $keyring
TEXT
    cat >"$deps/apt/apt.conf" <<TEXT
Dir::Etc::SourceList "/dev/null";
Dir::Etc::SourceParts "$deps/apt/sources";
Dir::Etc::Preferences "/dev/null";
Dir::Etc::PreferencesParts "/dev/null";
Dir::State "$deps/apt/state";
Dir::Cache "$deps/apt/cache";
APT::Sandbox::User "";
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
TEXT
}

# fetch_source NAME: Debian 13's source package, unpacked as $deps/source/NAME.
fetch_source() {
    local name=$1 from
    [[ -r $keyring ]] || fail "Debian's archive keys are missing (no $keyring).
Install the package debian-archive-keyring, then run packaging/dev again."
    from=$(mirror)
    [[ -n $from ]] || fail "This machine's apt names no Debian mirror, so the source of $name
(newer than the one here) cannot be fetched. Add Debian's main archive to apt's sources."
    write_private_apt "$from"
    if ! [[ -e $deps/apt/lists-are-here ]]; then
        say "Asking Debian which sources Debian 13 has (a few seconds)"
        logged newer-lists "Debian 13's list of source packages could not be fetched from $from.
If the log speaks of NO_PUBKEY, the archive keys here are older than Debian 13: upgrade the package
debian-archive-keyring. If it speaks of 404, this mirror does not carry Debian 13 (suite $suite)." \
            private_apt -o APT::Update::Error-Mode=any update
        touch "$deps/apt/lists-are-here"
    fi
    say "Fetching Debian 13's source of $name (a few seconds)"
    rm -rf "$deps/source" && mkdir -p "$deps/source"
    logged "fetch-$name" "Debian 13's source of $name could not be fetched from $from." \
        download_source "$name"
}

download_source() {
    cd "$deps/source"
    private_apt source --only-source "$1"
    mv "$1"-*/ "$1"
}

# One file, sqlite3.c, is all of SQLCipher; compiled as a static library for the vault alone.
# HAVE_FDATASYNC as Debian's own build has it: without, every sync also writes the file's times.
build_sqlcipher() (
    set -e
    cd "$1"
    ./configure --disable-tcl --enable-static --disable-shared \
        CFLAGS=-DSQLITE_HAS_CODEC LDFLAGS=-lcrypto
    make sqlite3.c
    mkdir -p "$deps/include/sqlcipher" "$deps/lib"
    ccache gcc -O2 -fPIC -fvisibility=hidden -fno-strict-aliasing -fstack-protector-strong \
        -DSQLITE_HAS_CODEC -DSQLCIPHER_CRYPTO_OPENSSL -DSQLITE_TEMP_STORE=3 \
        -DSQLITE_THREADSAFE=1 -DSQLITE_OMIT_LOAD_EXTENSION -DSQLITE_DQS=0 \
        -DSQLITE_SECURE_DELETE -DSQLITE_ENABLE_DBSTAT_VTAB -DHAVE_USLEEP=1 \
        -DHAVE_FDATASYNC=1 \
        -c sqlite3.c -o sqlcipher.o
    ar rcs "$deps/lib/libsqlcipher.a" sqlcipher.o
    cp sqlite3.h "$deps/include/sqlcipher/"
    gcc -I"$deps/include" "$root/packaging/cmake/sqlcipher_probe.c" "$deps/lib/libsqlcipher.a" \
        -lcrypto -lm -o probe
    ./probe
)

build_catch2() (
    set -e
    cmake -S "$1" -B "$1/build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF \
        -DCMAKE_CXX_COMPILER_LAUNCHER=ccache -DCATCH_INSTALL_DOCS=OFF \
        -DCMAKE_INSTALL_PREFIX="$deps" -DCMAKE_INSTALL_LIBDIR=lib
    cmake --build "$1/build" --target install
)
