# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Configure, build, test. What was compiled before is kept by ccache.

export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$root}
export CCACHE_NOHASHDIR=${CCACHE_NOHASHDIR:-1}
export CMAKE_BUILD_PARALLEL_LEVEL=${CMAKE_BUILD_PARALLEL_LEVEL:-$(nproc)}
export NINJA_STATUS='[%f of %t] '

# configure_preset PRESET [CMAKE OPTION...]
configure_preset() {
    local preset=$1
    shift
    say "Preparing the build '$preset' (about 10 seconds)"
    logged "configure-$preset" "CMake found something missing; its last lines above say what." \
        cmake --preset "$preset" -DSOUNDINGS_DEPS_DIR="$deps" "$@"
}

# build_preset PRESET [CMAKE OPTION...]: the tests are left out of a release, unless asked for.
build_preset() {
    local preset=$1
    shift
    [[ $preset != release ]] || set -- -DSOUNDINGS_BUILD_TESTS=OFF "$@"
    configure_preset "$preset" "$@"
    say "Building '$preset' (minutes the first time, seconds afterwards)"
    logged "build-$preset" "The build failed; the compiler's message is above." \
        cmake --build --preset "$preset"
}

build_command() {
    if [[ $1 == release ]]; then
        install_dependencies build
    else
        install_dependencies build run test
    fi
    [[ $1 != tidy && $1 != fuzz ]] || need_packages "$1"
    build_preset "$1"
    note "the programs are in build/$1/bin"
}

run_tests() {
    install_dependencies build run test
    build_preset dev
    say "Running every test"
    export QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software
    export XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-$root/build}
    exec ctest --preset dev -j "$(nproc)"
}

# Ratios that say how the cost grows, and against what the machine itself needs; judges nothing.
run_benchmarks() {
    install_dependencies build run test
    configure_preset release -B build/benchmark -DSOUNDINGS_BUILD_TESTS=ON
    say "Building the benchmarks (a few minutes the first time)"
    logged build-benchmark "The build failed; the compiler's message is above." \
        cmake --build build/benchmark --target soundings_benchmarks
    local benchmark
    for benchmark in build/benchmark/bin/*_benchmark; do
        say "${benchmark##*/}"
        "$benchmark"
    done
}

# install_dependencies GROUP...: everything from Debian, and what Debian has only in old versions.
install_dependencies() {
    (($#)) || set -- build run test check
    need_packages "$@"
    [[ " $* " != *" build "* ]] || need_newer_sqlcipher
    [[ " $* " != *" test "* ]] || need_newer_catch2
}
