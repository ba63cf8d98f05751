# SPDX-License-Identifier: GPL-3.0-or-later
# soundings::sqlcipher: the static library of SQLCipher 4.5 or newer, ours under SOUNDINGS_DEPS_DIR
# or the distribution's. Static, first on the link line and with its symbols hidden, because a
# plain SQLite that is loaded before it takes over sqlite3_open and writes unencrypted files.
find_library(SQLCIPHER_LIBRARY libsqlcipher.a PATHS "${SOUNDINGS_DEPS_DIR}/lib")
find_path(SQLCIPHER_INCLUDE_DIR sqlcipher/sqlite3.h PATHS "${SOUNDINGS_DEPS_DIR}/include")
if(NOT SQLCIPHER_LIBRARY OR NOT SQLCIPHER_INCLUDE_DIR)
    message(FATAL_ERROR "There is no static SQLCipher here. Run packaging/dev deps, which takes it "
        "from Debian or builds it into ${SOUNDINGS_DEPS_DIR}.")
endif()

add_library(soundings_sqlcipher INTERFACE)
add_library(soundings::sqlcipher ALIAS soundings_sqlcipher)
target_include_directories(soundings_sqlcipher SYSTEM INTERFACE "${SQLCIPHER_INCLUDE_DIR}")
target_compile_definitions(soundings_sqlcipher INTERFACE SQLITE_HAS_CODEC)
target_link_libraries(soundings_sqlcipher INTERFACE
    "${SQLCIPHER_LIBRARY}" OpenSSL::Crypto ${CMAKE_DL_LIBS} m)
target_link_options(soundings_sqlcipher INTERFACE -Wl,--exclude-libs,libsqlcipher.a)

# Ask the library itself, once: a header tells what was meant, not what will be linked.
if(NOT SOUNDINGS_SQLCIPHER_PROBED STREQUAL SQLCIPHER_LIBRARY)
    try_run(probe_answer probe_compiles "${CMAKE_BINARY_DIR}/sqlcipher_probe"
        "${CMAKE_CURRENT_LIST_DIR}/sqlcipher_probe.c"
        CMAKE_FLAGS "-DINCLUDE_DIRECTORIES=${SQLCIPHER_INCLUDE_DIR}"
        LINK_LIBRARIES "${SQLCIPHER_LIBRARY}" OpenSSL::Crypto ${CMAKE_DL_LIBS} m
        RUN_OUTPUT_VARIABLE probe_says
        COMPILE_OUTPUT_VARIABLE probe_compiler)
    if(NOT probe_compiles OR NOT probe_answer EQUAL 0)
        message(FATAL_ERROR "${SQLCIPHER_LIBRARY} does not encrypt, or is older than 4.5. "
            "Run packaging/dev deps, which builds a newer one.\n${probe_says}${probe_compiler}")
    endif()
    message(STATUS "Vault: ${probe_says}")
    unset(probe_answer CACHE)
    set(SOUNDINGS_SQLCIPHER_PROBED "${SQLCIPHER_LIBRARY}" CACHE INTERNAL "The library that answered")
endif()
