# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DLUPDATE=... -DROOT=... -DWORK=... -P english_plurals_test.cmake
# Every sentence with a number has its English forms ("1 client", "2 clients"): collects them afresh
# into a copy of the catalogue, where a new one would stand as unfinished.
file(COPY "${ROOT}/packaging/translations/soundings_en.ts" DESTINATION "${WORK}")
set(copy "${WORK}/soundings_en.ts")
execute_process(
    COMMAND "${LUPDATE}" -I . app qml -silent -no-obsolete -locations none -pluralonly
        -source-language en -target-language en -ts "${copy}"
    WORKING_DIRECTORY "${ROOT}" RESULT_VARIABLE failed ERROR_QUIET)
if(failed)
    message(FATAL_ERROR "lupdate did not run: ${failed}")
endif()
file(READ "${copy}" text)
string(REGEX MATCHALL "<source>[^<]*</source>[ \n]*<translation type=\"unfinished\"" open "${text}")
if(open)
    message(FATAL_ERROR "Build the target update_translations and write the English forms into "
        "packaging/translations/soundings_en.ts:\n${open}")
endif()
