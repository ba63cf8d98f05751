# SPDX-License-Identifier: GPL-3.0-or-later
# soundings::sqlcipher: the static library of SQLCipher 4.5 or newer, ours under SOUNDINGS_DEPS_DIR
# or the distribution's. Static, first on the link line and with its symbols hidden, because a
# plain SQLite that is loaded before it takes over sqlite3_open and writes unencrypted files.
find_library(SQLCIPHER_LIBRARY libsqlcipher.a PATHS "${SOUNDINGS_DEPS_DIR}/lib" REQUIRED)
find_path(SQLCIPHER_INCLUDE_DIR sqlcipher/sqlite3.h PATHS "${SOUNDINGS_DEPS_DIR}/include" REQUIRED)

file(STRINGS "${SQLCIPHER_INCLUDE_DIR}/sqlcipher/sqlite3.h" sqlite_version_line
    REGEX "#define SQLITE_VERSION_NUMBER")
string(REGEX MATCH "[0-9]+$" sqlite_version_number "${sqlite_version_line}")
if(sqlite_version_number LESS 3036000)
    message(FATAL_ERROR "The SQLCipher at ${SQLCIPHER_LIBRARY} is older than 4.5. "
        "Run packaging/dev deps, which builds a newer one under build/deps.")
endif()

add_library(soundings_sqlcipher INTERFACE)
add_library(soundings::sqlcipher ALIAS soundings_sqlcipher)
target_include_directories(soundings_sqlcipher SYSTEM INTERFACE "${SQLCIPHER_INCLUDE_DIR}")
target_compile_definitions(soundings_sqlcipher INTERFACE SQLITE_HAS_CODEC)
target_link_libraries(soundings_sqlcipher INTERFACE
    "${SQLCIPHER_LIBRARY}" OpenSSL::Crypto ${CMAKE_DL_LIBS} m)
target_link_options(soundings_sqlcipher INTERFACE -Wl,--exclude-libs,libsqlcipher.a)
