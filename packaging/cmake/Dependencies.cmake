# SPDX-License-Identifier: GPL-3.0-or-later
# Every library that Soundings stands on, found once. packaging/dev installs them from Debian and
# puts the two that Debian 12 has only in older versions under SOUNDINGS_DEPS_DIR.
list(PREPEND CMAKE_PREFIX_PATH "${SOUNDINGS_DEPS_DIR}")

find_package(PkgConfig REQUIRED)
find_package(Boost 1.74 REQUIRED CONFIG)
find_package(Eigen3 3.4 REQUIRED)
find_package(NLopt REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(CLI11 2.1 REQUIRED)
find_package(OpenSSL 3 REQUIRED)
find_package(ICU 70 REQUIRED COMPONENTS uc)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(QRENCODE REQUIRED IMPORTED_TARGET libqrencode)
find_package(Qt6 6.4 REQUIRED COMPONENTS
    Core Gui Widgets Qml Quick QuickControls2 Charts DBus LinguistTools)
if(SOUNDINGS_BUILD_TESTS)
    find_package(Qt6 6.4 REQUIRED COMPONENTS QuickTest Test)
    find_package(Catch2 3 REQUIRED)
    include(Catch)
endif()
include(SqlCipher)
