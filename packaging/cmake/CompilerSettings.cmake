# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target, soundings::settings, carries the language level, warnings, sanitizers and
# hardening of our own sources. Libraries and generated code do not get it.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)

find_program(SOUNDINGS_CCACHE ccache)
if(SOUNDINGS_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_C_COMPILER_LAUNCHER "${SOUNDINGS_CCACHE}")
    set(CMAKE_CXX_COMPILER_LAUNCHER "${SOUNDINGS_CCACHE}")
endif()

add_library(soundings_settings INTERFACE)
add_library(soundings::settings ALIAS soundings_settings)
target_compile_options(soundings_settings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
    -Wnon-virtual-dtor -Woverloaded-virtual -Wformat=2
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op -Wuseless-cast>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # When it optimises, GCC 12 sees overlapping copies in "text" + std::string (its bug 105651).
    target_compile_options(soundings_settings INTERFACE $<$<CONFIG:Release>:-Wno-restrict>)
endif()
if(SOUNDINGS_WARNINGS_AS_ERRORS)
    target_compile_options(soundings_settings INTERFACE -Werror)
endif()

# Sources that contain QML or moc output cannot meet every flag; they keep -Werror without these.
add_library(soundings_qt_settings INTERFACE)
add_library(soundings::qt_settings ALIAS soundings_qt_settings)
# The relaxed flags are a target of their own because the last option of a pair wins, and linked
# targets are read in order.
add_library(soundings_qt_relaxed INTERFACE)
target_link_libraries(soundings_qt_settings INTERFACE soundings_settings soundings_qt_relaxed)
target_compile_options(soundings_qt_relaxed INTERFACE
    -Wno-shadow -Wno-conversion -Wno-sign-conversion -Wno-useless-cast -Wno-old-style-cast)
target_compile_definitions(soundings_qt_settings INTERFACE QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII)

if(SOUNDINGS_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer
        -fno-sanitize-recover=undefined)
    add_compile_definitions(_GLIBCXX_ASSERTIONS)
    add_link_options(-fsanitize=address,undefined)
endif()

if(SOUNDINGS_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
    add_link_options(-fsanitize=fuzzer-no-link)
endif()

if(SOUNDINGS_HARDENING)
    add_compile_options(-fstack-protector-strong -fstack-clash-protection -fcf-protection
        -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
    add_link_options(-pie -Wl,-z,relro,-z,now)
endif()
